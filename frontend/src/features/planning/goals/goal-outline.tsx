import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { Branch } from './branches'

/** The plan as a plain outline, for those who write it. */
export function GoalOutline({ branches, editionId }: { branches: Branch[]; editionId: string }) {
  const t = useT()
  return (
    <ul className="outline">
      {branches.map(({ goal, measures, branches: inner }) => (
        <li key={goal.id}>
          <p className="row apart">
            <strong>
              {goal.code && <span className="code-of">{goal.code}</span>}
              <Words text={goal.title} />
            </strong>
            <span className="row">
              <Link className="small" href={paths.goalEdit(goal.id)}>
                {t('form.edit')}
                <span className="unseen">
                  : <Words text={goal.title} />
                </span>
              </Link>
              <Link className="small" href={paths.newMeasure(editionId, goal.id)}>
                {t('measure.add-here')}
              </Link>
            </span>
          </p>
          {measures.length > 0 && (
            <ul className="outline">
              {measures.map((measure) => (
                <li key={measure.id}>
                  {measure.code && <span className="code-of">{measure.code}</span>}
                  <Link href={paths.measure(measure.id)}>
                    <Words text={measure.title} />
                  </Link>
                </li>
              ))}
            </ul>
          )}
          {inner.length > 0 && <GoalOutline branches={inner} editionId={editionId} />}
        </li>
      ))}
    </ul>
  )
}
