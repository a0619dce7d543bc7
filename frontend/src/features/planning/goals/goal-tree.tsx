import type { ReactNode } from 'react'

import type { Edition } from '@/api/types'
import { useT } from '@/lib/messages'
import { usePageContext } from '@/lib/page-context'
import { Icon } from '@/ui/icon'
import { IncompleteLine } from '@/ui/records/marks'
import { Places } from '@/ui/records/places'
import { TermChips } from '@/ui/records/terms'
import { Prose, Words } from '@/ui/words'

import type { Branch } from './branches'

interface Props {
  branches: Branch[]
  levels: Edition['levels']
  /** True where the plan has measures that nobody has entered here. */
  unrecorded: boolean
  opened: ReadonlySet<string>
  onToggle: (goalId: string, open: boolean) => void
  children: (branch: Branch) => ReactNode
  depth?: number
}

/** Goals as lists within lists, each to be opened: screen readers keep lists, links and find-in-page. */
export function GoalTree({ depth = 0, ...tree }: Props) {
  return (
    <ul className="tree">
      {tree.branches.map((branch) => (
        <li key={branch.goal.id} className="goal">
          <OneGoal {...tree} branch={branch} depth={depth} />
        </li>
      ))}
    </ul>
  )
}

function OneGoal({ branch, depth = 0, ...tree }: Props & { branch: Branch }) {
  const t = useT()
  // Without scripts and on paper the whole plan must be in the page; later only what is opened is made.
  const { serverRendered } = usePageContext()
  const { goal, branches, total } = branch
  const level = tree.levels.find(({ id }) => id === goal.level_id)
  const open = tree.opened.has(goal.id)
  const Title = (['h2', 'h3', 'h4', 'h5'] as const)[Math.min(depth, 3)] ?? 'h5'
  return (
    <details open={open} onToggle={(event) => tree.onToggle(goal.id, event.currentTarget.open)}>
      <summary>
        <Icon name="turn" className="turn" />
        <Title>
          {level && (
            <span className="level">
              <Words text={level.name} />
            </span>
          )}
          {goal.code && <span className="code-of">{goal.code}</span>}
          <Words text={goal.title} />
        </Title>
        <span className="count">
          {tree.unrecorded ? t('count.measures-unrecorded') : t('count.measures', { count: total })}
        </span>
      </summary>
      {(open || serverRendered) && (
        <div className="goal-body">
          {goal.description && <Prose text={goal.description} />}
          <IncompleteLine incomplete={goal.incomplete} note={goal.incomplete_note} />
          <TermChips terms={goal.target_groups} label={t('measure.target-groups')} />
          {goal.places.length > 0 && <Places places={goal.places} />}
          {tree.children(branch)}
          {branches.length > 0 && <GoalTree {...tree} branches={branches} depth={depth + 1} />}
        </div>
      )}
    </details>
  )
}
