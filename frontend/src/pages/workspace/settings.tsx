import { useQueryClient } from '@tanstack/react-query'

import { type Authority, authorityQuery, useAuthority } from '@/features/commons/authorities/authorities'
import { SettingsForm } from '@/features/commons/authorities/settings-form'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function SettingsPage({ id }: { id: string }) {
  const t = useT()
  const query = useAuthority(id)
  return (
    <Loaded screen query={query}>
      {(authority) => (
        <WithRight right="authorities:edit" authorityId={authority.id} title={t('settings.title')}>
          <Screen authority={authority} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ authority }: { authority: Authority }) {
  const { language, t } = useSpeech()
  const cache = useQueryClient()
  return (
    <>
      <Trail
        steps={[
          { href: paths.work, words: t('frame.work') },
          { href: paths.authority(authority.id), words: <Words text={authority.name} /> },
        ]}
      />
      <Heading
        title={`${t('settings.title')}: ${words(authority.name, language)}`}
        below={<p className="lead">{t('settings.lead')}</p>}
      >
        {t('settings.title')}
      </Heading>
      <SettingsForm
        authority={authority}
        refresh={() => cache.fetchQuery({ ...authorityQuery(authority.id), staleTime: 0 })}
      />
    </>
  )
}
