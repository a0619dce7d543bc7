import { useSearchParams } from 'wouter'

import { type Authority, useAuthority, useCountryProfiles } from '@/features/commons/authorities/authorities'
import { Statement } from '@/features/commons/authorities/statement'
import { ReportForm } from '@/features/commons/feedback/report-form'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { PrintButton } from '@/ui/print-button'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function StatementPage({ id }: { id: string }) {
  const query = useAuthority(id)
  return (
    <Loaded screen query={query}>
      {(authority) => <Screen authority={authority} />}
    </Loaded>
  )
}

function Screen({ authority }: { authority: Authority }) {
  const { language, t } = useSpeech()
  const [search] = useSearchParams()
  const profiles = useCountryProfiles()
  const page = search.get('page') ?? ''
  const law = profiles.data?.items.find(({ country }) => country === authority.country)?.accessibility ?? null
  const called = law?.statement_title
  const title = called ? words(called, language) : t('statement.title')
  return (
    <>
      <Heading
        title={`${title}: ${words(authority.name, language)}`}
        kicker={
          <Trail
            steps={[
              { href: paths.accessibility(page), words: t('statement.all') },
              { href: paths.authority(authority.id), words: <Words text={authority.name} /> },
            ]}
          />
        }
        below={
          <p>
            <PrintButton />
          </p>
        }
      >
        {called ? <Words text={called} /> : title}
      </Heading>
      <Loaded query={profiles}>
        {() => (
          <Statement
            authority={authority}
            law={law}
            form={<ReportForm authorityId={authority.id} page={page} />}
          />
        )}
      </Loaded>
    </>
  )
}
