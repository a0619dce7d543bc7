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

/** A plan put in order: goals and measures are added, named, moved and taken back where they stand. */
export function PlanStructure({ tree, q, onSearch }: Props) {
  const t = useT()
  const { remembered } = usePageContext()
  const [letters, setLetters] = useState(() => remembered(LETTERS) !== '0')
  const help = useRef<HTMLDetailsElement>(null)
  const title = useId()
  const { edition } = tree
  const structure = useStructure(tree)
  const { outline, faults, saving, said, undoable, store } = structure
  const { state, put, actions, focus, undo } = useRowActions(structure, edition.title.authored)
  const { current, mode, adding, closed } = state
  const seen = useMemo(() => filterRows(outline, q), [outline, q])
  const rows = useMemo(() => visibleRows(outline, closed, seen), [outline, closed, seen])
  const numbers = useMemo(() => numbersByOrder(outline), [outline])
  const onKeyDown = useKeys({
    outline,
    rows,
    closed,
    filtered: seen !== null,
    letters,
    actions,
    onGo: focus,
    onUndo: undo,
    onHelp: () => {
      if (!help.current) return
      help.current.open = true
      help.current.querySelector('summary')?.focus()
    },
  })
  const name = (id: string | null) => (id === null ? null : store.idOf(id))
  const here = name(current)
  const view: View = {
    edition: edition.id,
    outline,
    levels: edition.levels,
    authored: edition.title.authored,
    closed,
    seen,
    current: here,
    reached: here !== null && rows.includes(here) ? here : (rows[0] ?? null),
    mode,
    adding: adding && { ...adding, to: { above: name(adding.to.above), after: name(adding.to.after) } },
    faults,
    numbers,
    keyOf: store.keyOf,
    actions,
    panelOf: (id) => <RowPanel id={id} mode={mode} outline={outline} actions={actions} />,
  }
  const atTop = faults.get('')
  const goals = goalsInOrder(outline)
  const all = goals.length > 0 && goals.every((id) => closed.has(id))
  const unfit = adding?.what === 'goal' && adding.to.above === null && rows.length === 0
  return (
    <section className="stack narrow st" aria-labelledby={title} onKeyDown={onKeyDown}>
      <div className="row apart">
        <h2 id={title}>{t('edition.goals-and-measures')}</h2>
        <SaveState saving={saving} />
      </div>
      <StructureBar
        outline={outline}
        q={q}
        found={seen && rows.length}
        undoable={undoable}
        closed={all}
        onSearch={onSearch}
        onUndo={structure.undo}
        onTurn={() => put({ closed: new Set(all ? [] : goals) })}
      />
      <p role="status" className="unseen">
        {said}
      </p>
      {rows.length === 0 && !unfit && (
        <p className="muted">{seen ? t('structure.found-nothing') : <NoGoals editionId={edition.id} />}</p>
      )}
      <GoalList view={view} above={null} />
      {atTop && <RowFault place="" fault={atTop} actions={actions} />}
      {!(adding?.what === 'goal' && adding.to.above === null) && (
        <div>
          <Button look={rows.length === 0 ? 'main' : 'plain'} onClick={() => actions.beginAdding('', 'goal')}>
            <Icon name="plus" />
            {t('goal.new')}
          </Button>
        </div>
      )}
      <KeysHelp
        box={help}
        letters={letters}
        onLetters={(wanted) => {
          setLetters(wanted)
          remember(LETTERS, wanted ? '1' : '0')
        }}
      />
    </section>
  )
}
