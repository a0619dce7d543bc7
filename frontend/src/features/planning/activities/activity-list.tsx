import type { Activity } from '@/api/types'
import { formatPeriod } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { Badge } from '@/ui/badge'
import { Fold } from '@/ui/fold'
import { Parties } from '@/ui/records/parties'
import { Prose, Words } from '@/ui/words'

export function ActivityList({ activities }: { activities: Activity[] }) {
  return (
    <ol className="lines">
      {[...activities]
        .sort((one, other) => one.position - other.position)
        .map((activity) => (
          <li key={activity.id} className="stack narrow">
            <OneActivity activity={activity} />
          </li>
        ))}
    </ol>
  )
}

function OneActivity({ activity }: { activity: Activity }) {
  const { language, t } = useSpeech()
  const { code, title, description, starts, ends, continuous, done, parties } = activity
  const when = continuous ? t('date.continuous') : formatPeriod(starts, ends, language, t)
  return (
    <>
      <p>
        {code && <span className="code-of">{code}</span>}
        <strong>
          <Words text={title} />
        </strong>
      </p>
      {description && <Prose text={description} />}
      {(when || done) && (
        <p className="row">
          {when && <span className="muted small">{when}</span>}
          {done && (
            <Badge tone="done" icon="check">
              {t('activity.done')}
            </Badge>
          )}
        </p>
      )}
      {parties.length > 0 && (
        <Fold summary={t('field.parties')}>
          <Parties parties={parties} />
        </Fold>
      )}
    </>
  )
}
