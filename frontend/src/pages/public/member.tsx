import { Decision } from '@/features/planning/members/decision'
import { ExtractList } from '@/features/planning/members/extract-list'
import { type Extract, useExtract } from '@/features/planning/members/members'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { PrintButton } from '@/ui/print-button'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

/** The extract of a joint plan for one of its members. */
export function MemberPage({ id }: { id: string }) {
  const query = useExtract(id)
  return (
    <Loaded screen query={query}>
      {(extract) => <Screen extract={extract} />}
    </Loaded>
  )
}

function Screen({ extract }: { extract: Extract }) {
  const { language, t } = useSpeech()
  const name = words(extract.organisation_name, language)
  return (
    <>
      <Heading
        title={t('member.extract', { name })}
        kicker={
          <Trail
            steps={[
              { href: paths.authority(extract.authority_id), words: <Words text={extract.authority_name} /> },
              { href: paths.edition(extract.edition_id), words: <Words text={extract.edition_title} /> },
            ]}
          />
        }
        below={
          <div className="row screen-only">
            <PrintButton />
          </div>
        }
      />
      <div className="stack reading">
        <p>
          {t('member.council')}: <Decision member={extract} />
        </p>
        {extract.measures.length > 0 ? (
          <ExtractList measures={extract.measures} />
        ) : (
          <p className="muted">{t('member.nothing')}</p>
        )}
      </div>
    </>
  )
}
