import { branchesOf, everyBranch } from '@/features/planning/goals/branches'
import { useEditionTree } from '@/features/planning/plans/plans'
import { isMissingEnd, isMissingLead } from '@/lib/missing-fields'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { addressWith } from '@/lib/search'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'

/** What in a plan wants somebody's hand, each a way to just these measures. */
export function Waiting({ editionId }: { editionId: string }) {
  const t = useT()
  const tree = useEditionTree(editionId).data
  if (!tree) return null
  const late = tree.measures.filter(({ timeliness }) => timeliness === 'late').length
  const noLead = tree.measures.filter(isMissingLead).length
  const noEnd = tree.measures.filter(isMissingEnd).length
  const emptyGoals = everyBranch(branchesOf(tree.goals, tree.measures)).filter(
    ({ total }) => total === 0,
  ).length
  const grid = (wishes: Record<string, string>) => addressWith(paths.measuresGrid(editionId), wishes)
  const found = [
    { count: late, words: t('work.late', { count: late }), href: grid({ late: '1' }) },
    { count: noLead, words: t('work.no-lead', { count: noLead }), href: grid({ lead: 'none' }) },
    { count: noEnd, words: t('work.no-end', { count: noEnd }), href: grid({ end: 'none' }) },
    {
      count: emptyGoals,
      words: t('work.empty-goals', { count: emptyGoals }),
      href: paths.editionWork(editionId),
    },
  ].filter(({ count }) => count > 0)
  if (found.length === 0) return <p className="muted small">{t('work.all-well')}</p>
  return (
    <ul className="waiting" aria-label={t('work.due')}>
      {found.map(({ href, words }) => (
        <li key={href}>
          <Icon name="info" />
          <Link href={href}>{words}</Link>
        </li>
      ))}
    </ul>
  )
}
