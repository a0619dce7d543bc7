import './structure.css'

import { useId, useMemo, useRef, useState } from 'react'

import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { remember, usePageContext } from '@/lib/page-context'
import { Button } from '@/ui/button'
import { SaveState } from '@/ui/grid/save-state'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'

import { StructureBar } from './bar'
import { RowPanel } from './row-panel'
import { KeysHelp } from './keys-help'
import { GoalList, type View } from './list'
import { filterRows, visibleRows } from './filter-rows'
import { numbersByOrder } from './numbering'
import { goalsInOrder, type Tree } from './outline'
import { RowFault } from './row-fault'
import { useRowActions } from './use-row-actions'
import { useKeys } from './use-keys'
import { useStructure } from './use-structure'

interface Props {
  tree: Tree
  /** What is looked for, kept in the address. */
  q: string
  onSearch: (q: string) => void
}

/** A plan that begins may stand in a spreadsheet or in a document already. */
function NoGoals({ editionId }: { editionId: string }) {
  const t = useT()
  return (
    <>
      {t('edition.no-goals-yet')} <Link href={paths.workbook(editionId)}>{t('workbook.begin')}</Link>{' '}
      <Link href={paths.proposals(editionId)}>{t('proposal.begin')}</Link>
    </>
  )
}

const LETTERS = 'letter-keys'

/** What is seen of the plan, and what can be done with it. */
function useOutlineView({ tree, q }: Pick<Props, 'tree' | 'q'>) {
  const { edition } = tree
  const structure = useStructure(tree)
  const { outline, faults, store } = structure
  const row = useRowActions(structure, edition.title.authored)
  const { current, mode, adding, closed } = row.state
  const { actions } = row
  const seen = useMemo(() => filterRows(outline, q), [outline, q])
  const rows = useMemo(() => visibleRows(outline, closed, seen), [outline, closed, seen])
  const numbers = useMemo(() => numbersByOrder(outline), [outline])
  const name = (id: string | null) => (id === null ? null : store.idOf(id))
  const here = name(current)
  const view: View = {
    ...{ edition: edition.id, levels: edition.levels, authored: edition.title.authored },
    ...{ outline, closed, seen, mode, faults, numbers, actions },
    current: here,
    reached: here !== null && rows.includes(here) ? here : (rows[0] ?? null),
    adding: adding && { ...adding, to: { above: name(adding.to.above), after: name(adding.to.after) } },
    keyOf: store.keyOf,
    panelOf: (id) => <RowPanel id={id} mode={mode} outline={outline} actions={actions} />,
  }
  return { ...row, structure, view, rows }
}

type OutlineView = ReturnType<typeof useOutlineView>

/** The keys of the rows, their help, and whether letters are among them. */
function useOutlineKeys({ view, rows, focus, undo }: OutlineView) {
  const { remembered } = usePageContext()
  const [letters, setLetters] = useState(() => remembered(LETTERS) !== '0')
  const box = useRef<HTMLDetailsElement>(null)
  const { outline, closed, actions } = view
  const onKeyDown = useKeys({
    ...{ outline, rows, closed, letters, actions, filtered: view.seen !== null },
    onGo: focus,
    onUndo: undo,
    onHelp: () => {
      if (!box.current) return
      box.current.open = true
      box.current.querySelector('summary')?.focus()
    },
  })
  const onLetters = (wanted: boolean) => {
    setLetters(wanted)
    remember(LETTERS, wanted ? '1' : '0')
  }
  return { onKeyDown, help: { box, letters, onLetters } }
}

/** A plan put in order: goals and measures are added, named, moved and taken back where they stand. */
export function PlanStructure({ tree, q, onSearch }: Props) {
  const t = useT()
  const title = useId()
  const model = useOutlineView({ tree, q })
  const { structure, view, rows, put } = model
  const { onKeyDown, help } = useOutlineKeys(model)
  const { adding, seen, outline } = view
  const goals = goalsInOrder(outline)
  const all = goals.length > 0 && goals.every((id) => view.closed.has(id))
  return (
    <section className="stack narrow st" aria-labelledby={title} onKeyDown={onKeyDown}>
      <div className="row apart">
        <h2 id={title}>{t('edition.goals-and-measures')}</h2>
        <SaveState saving={structure.saving} />
      </div>
      <StructureBar
        {...{ outline, q, onSearch }}
        found={seen && rows.length}
        undoable={structure.undoable}
        closed={all}
        onUndo={structure.undo}
        onTurn={() => put({ closed: new Set(all ? [] : goals) })}
      />
      <p role="status" className="unseen">
        {structure.said}
      </p>
      <Rows view={view} rows={rows} isAddingAtTop={adding?.what === 'goal' && adding.to.above === null} />
      <KeysHelp {...help} />
    </section>
  )
}

interface RowsProps {
  view: View
  rows: string[]
  /** The field of a new goal stands at the top already. */
  isAddingAtTop: boolean
}

/** All rows, what is said where there are none, and the way to a goal at the top. */
function Rows({ view, rows, isAddingAtTop }: RowsProps) {
  const t = useT()
  const { seen, edition, actions } = view
  const atTop = view.faults.get('')
  const isEmpty = rows.length === 0
  return (
    <>
      {isEmpty && !isAddingAtTop && (
        <p className="muted">{seen ? t('structure.found-nothing') : <NoGoals editionId={edition} />}</p>
      )}
      <GoalList view={view} above={null} />
      {atTop && <RowFault place="" fault={atTop} actions={actions} />}
      {!isAddingAtTop && (
        <div>
          <Button look={isEmpty ? 'main' : 'plain'} onClick={() => actions.beginAdding('', 'goal')}>
            <Icon name="plus" />
            {t('goal.new')}
          </Button>
        </div>
      )}
    </>
  )
}
