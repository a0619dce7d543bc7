import { formatMoment } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ProblemNotice } from '@/ui/problem-notice'

import { type Session, useEndOtherSessions, useEndSession } from './account'

/** The browsers in which one is signed in; each other one can be signed out from here. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const { language, t } = useSpeech()
  const end = useEndSession()
  const endOthers = useEndOtherSessions()
  const moment = (iso: string) => formatMoment(iso, language)
  const error = end.error ?? endOthers.error
  return (
    <>
      <ul className="lines">
        {sessions.map(({ id, created_at, seen_at, current }) => (
          <li key={id} className="row apart">
            <div>
              <strong>{t('account.since', { moment: moment(created_at) })}</strong>
              <p className="muted small">
                {current ? t('account.this-browser') : t('account.seen', { moment: moment(seen_at) })}
              </p>
            </div>
            {!current && (
              <Button
                busy={end.isPending && end.variables.params.path.session_id === id}
                onClick={() => end.mutate({ params: { path: { session_id: id } } })}
                aria-label={t('account.end-of', { moment: moment(created_at) })}
              >
                {t('account.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <ProblemNotice error={error} />}
      {sessions.length > 1 && (
        <p>
          <Button busy={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {t('account.end-others')}
          </Button>
        </p>
      )}
    </>
  )
}
