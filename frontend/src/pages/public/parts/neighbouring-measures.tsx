import type { Measure } from '@/api/types'
import { branchesOf, measuresInOrder } from '@/features/planning/goals/branches'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

/** The measures before and after this one, as the plan orders them. */
export function NeighbouringMeasures({ measure }: { measure: Measure }) {
  const t = useT()
  // A whole plan for two links: the browser asks for it later, the first HTML goes without.
  const tree = useEditionTree(measure.edition_id, { enabled: Boolean(globalThis.document) }).data
  if (!tree) return null
  const all = measuresInOrder(branchesOf(tree.goals, tree.measures))
  const at = all.findIndex(({ id }) => id === measure.id)
  const [previous, next] = [all[at - 1], all[at + 1]]
  if (at < 0 || (!previous && !next)) return null
  return (
    <nav className="neighbours screen-only" aria-label={t('edition.goals-and-measures')}>
      {previous && (
        <Link href={paths.measure(previous.id)} rel="prev">
          <Icon name="left" />
          <span>
            <span className="muted small">{t('measure.previous')}</span>
            <Words text={previous.title} />
          </span>
        </Link>
      )}
      {next && (
        <Link href={paths.measure(next.id)} rel="next" className="next">
          <span>
            <span className="muted small">{t('measure.next')}</span>
            <Words text={next.title} />
          </span>
          <Icon name="turn" />
        </Link>
      )}
    </nav>
  )
}
