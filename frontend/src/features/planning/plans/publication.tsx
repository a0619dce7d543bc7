import { useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Edition } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { ProblemNotice } from '@/ui/problem-notice'

import { usePublication } from './changes'
import type { Audience } from './plans'

/** Makes an edition public or takes it back; asks first, and names it. */
export function Publication({ edition }: { edition: Edition }) {
  const { language, t } = useSpeech()
  const [wanted, setWanted] = useState<Audience | null>(null)
  const { mutate, error, isPending } = usePublication()
  const next: Audience = edition.audience === 'public' ? 'internal' : 'public'
  const title = words(edition.title, language)
  const go = () =>
    mutate(
      {
        params: { path: { edition_id: edition.id }, header: ifMatch(edition.version) },
        body: { audience: next },
      },
      { onSettled: () => setWanted(null) },
    )
  return (
    <section className="stack narrow">
      <h2>{t('publication.title')}</h2>
      <p>{t(`audience.${edition.audience}`)}</p>
      {error && <ProblemNotice error={error} />}
      <div>
        <Button look={next === 'public' ? 'main' : 'plain'} onClick={() => setWanted(next)}>
          {t(next === 'public' ? 'publication.publish' : 'publication.withdraw')}
        </Button>
      </div>
      <Confirm
        open={wanted !== null}
        title={t(next === 'public' ? 'publication.publish-title' : 'publication.withdraw-title', { title })}
        yes={t(next === 'public' ? 'publication.publish' : 'publication.withdraw')}
        busy={isPending}
        onYes={go}
        onNo={() => setWanted(null)}
      >
        <p>{t(next === 'public' ? 'publication.publish-lead' : 'publication.withdraw-lead')}</p>
      </Confirm>
    </section>
  )
}
