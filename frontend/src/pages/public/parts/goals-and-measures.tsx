import { useState } from 'react'
import { useSearchParams } from 'wouter'

import type { Schema } from '@/api/types'
import { branchesOf, countMeasures, everyGoal, prune } from '@/features/planning/goals/branches'
import { GoalTree } from '@/features/planning/goals/goal-tree'
import { IndicatorUses } from '@/features/planning/indicators/indicator-uses'
import {
  FILTER_NAMES,
  isEmpty,
  matches,
  type MeasureFilter,
} from '@/features/planning/measures/measure-filter'
import { MeasureFilters } from '@/features/planning/measures/measure-filters'
import { MeasureList } from '@/features/planning/measures/measure-line'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { useBeforePrint } from '@/ui/printing'

type Tree = Schema<'EditionTree'>

/** Filters live in the address, so that what one sees can be sent to somebody. */
function useFilter() {
  const [search, setSearch] = useSearchParams()
  const read = (name: string) => search.get(name) ?? ''
  const filter: MeasureFilter = {
    state: read('state'),
    kind: read('kind'),
    group: read('group'),
    q: read('q'),
  }
  const change = (wanted: MeasureFilter) =>
    setSearch(
      () => {
        const next = new URLSearchParams()
        for (const name of FILTER_NAMES) if (wanted[name]) next.set(name, wanted[name])
        return next
      },
      { replace: true },
    )
  return [filter, change] as const
}

/** The tree of goals with their measures; a filter opens what it finds, and paper opens everything. */
export function GoalsAndMeasures({ tree }: { tree: Tree }) {
  const t = useT()
  const [filter, setFilter] = useFilter()
  const whole = branchesOf(tree.goals, tree.measures)
  const filtered = !isEmpty(filter)
  const branches = filtered ? prune(whole, matches(filter)) : whole
  const all = everyGoal(whole)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(all.length <= 4 ? all : []))
  const opened = filtered ? new Set(everyGoal(branches)) : chosen
  useBeforePrint(() => setChosen(new Set(all)))
  const toggle = (goalId: string, open: boolean) => {
    if (filtered || chosen.has(goalId) === open) return
    const next = new Set(chosen)
    if (open) next.add(goalId)
    else next.delete(goalId)
    setChosen(next)
  }
  const everythingOpen = all.every((id) => chosen.has(id))
  if (whole.length === 0) return <p className="lead">{t('edition.no-goals')}</p>
  return (
    <section className="stack" aria-label={t('edition.goals-and-measures')}>
      {tree.measures.length > 0 && (
        <MeasureFilters
          measures={tree.measures}
          filter={filter}
          shown={countMeasures(branches)}
          onChange={setFilter}
        />
      )}
      {!filtered && (
        <div className="screen-only">
          <Button look="quiet" onClick={() => setChosen(new Set(everythingOpen ? [] : all))}>
            {t(everythingOpen ? 'edition.close-all' : 'edition.open-all')}
          </Button>
        </div>
      )}
      {branches.length === 0 ? (
        <p className="lead">{t('filter.nothing')}</p>
      ) : (
        <GoalTree
          branches={branches}
          levels={tree.edition.levels}
          unrecorded={tree.edition.incomplete && tree.measures.length === 0}
          opened={opened}
          onToggle={toggle}
        >
          {({ goal, measures }) => {
            const uses = tree.indicators.filter((use) => use.goal_id === goal.id)
            return (
              <>
                {uses.length > 0 && <IndicatorUses uses={uses} />}
                {measures.length > 0 && (
                  <MeasureList measures={measures} knownGroups={goal.target_groups.map(({ id }) => id)} />
                )}
              </>
            )
          }}
        </GoalTree>
      )}
    </section>
  )
}
