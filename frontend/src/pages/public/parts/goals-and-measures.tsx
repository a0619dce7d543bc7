import { useState } from 'react'

import type { Goal, MeasureBrief, Schema } from '@/api/types'
import { type Branch, branchesOf, countMeasures, everyGoal, prune } from '@/features/planning/goals/branches'
import { GoalTree } from '@/features/planning/goals/goal-tree'
import { IndicatorUses } from '@/features/planning/indicators/indicator-uses'
import { MeasureCounts } from '@/features/planning/measures/measure-counts'
import { isEmpty, matches } from '@/features/planning/measures/measure-filter'
import { MeasureFilters } from '@/features/planning/measures/measure-filters'
import { MeasureList } from '@/features/planning/measures/measure-line'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { addressWith } from '@/lib/search'
import { Button } from '@/ui/button'
import { useBeforePrint } from '@/ui/printing'

import { useMeasureFilter } from './measure-filter-address'

type Tree = Schema<'EditionTree'>

/** More than these are not opened by a filter, for making them would keep the reader waiting. */
const OPENED_AT_ONCE = 50

/** Which goals stand open: a filter opens what it finds, and paper opens everything. */
function useOpened(whole: Branch[], found: Branch[], filtered: boolean) {
  const all = everyGoal(whole)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(all.length <= 4 ? all : []))
  useBeforePrint(() => setChosen(new Set(all)))
  const byFilter = filtered && countMeasures(found) <= OPENED_AT_ONCE
  const toggle = (goalId: string, open: boolean) => {
    if (byFilter || chosen.has(goalId) === open) return
    const next = new Set(chosen)
    if (open) next.add(goalId)
    else next.delete(goalId)
    setChosen(next)
  }
  const everything = all.every((id) => chosen.has(id))
  return {
    opened: byFilter ? new Set(everyGoal(found)) : chosen,
    toggle,
    everything,
    turn: () => setChosen(new Set(everything ? [] : all)),
  }
}

/** The plan in numbers, then the tree of its goals with their measures. */
export function GoalsAndMeasures({ tree }: { tree: Tree }) {
  const t = useT()
  const [filter, setFilter] = useMeasureFilter()
  const { edition, goals, measures, indicators } = tree
  const whole = branchesOf(goals, measures)
  const filtered = !isEmpty(filter)
  const branches = filtered ? prune(whole, matches(filter)) : whole
  const { opened, toggle, everything, turn } = useOpened(whole, branches, filtered)
  if (whole.length === 0) return <p className="lead">{t('edition.no-goals')}</p>
  return (
    <section className="stack" aria-label={t('edition.goals-and-measures')}>
      {measures.length > 0 && (
        <>
          <MeasureCounts
            measures={measures}
            filter={filter}
            hrefFor={(part) => addressWith(paths.edition(edition.id), { ...filter, ...part })}
          />
          {edition.incomplete && <p className="muted small">{t('overview.known-only')}</p>}
          <MeasureFilters
            measures={measures}
            filter={filter}
            shown={countMeasures(branches)}
            onChange={setFilter}
          />
        </>
      )}
      {!filtered && (
        <div className="scripts-only">
          <Button look="quiet" onClick={turn}>
            {t(everything ? 'edition.close-all' : 'edition.open-all')}
          </Button>
        </div>
      )}
      {branches.length === 0 ? (
        <p className="lead">{t('filter.nothing')}</p>
      ) : (
        <GoalTree
          branches={branches}
          levels={edition.levels}
          unrecorded={edition.incomplete && measures.length === 0}
          opened={opened}
          onToggle={toggle}
        >
          {(branch) => <InsideGoal {...branch} uses={indicators} />}
        </GoalTree>
      )}
    </section>
  )
}

interface InsideProps {
  goal: Goal
  measures: MeasureBrief[]
  uses: Tree['indicators']
}

function InsideGoal({ goal, measures, uses }: InsideProps) {
  const ours = uses.filter((use) => use.goal_id === goal.id)
  return (
    <>
      {ours.length > 0 && <IndicatorUses uses={ours} />}
      {measures.length > 0 && <MeasureList measures={measures} knownGroups={goal.target_groups} />}
    </>
  )
}
