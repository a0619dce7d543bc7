import type { ReactNode } from 'react'

import type { Edition, Text } from '@/api/types'
import { type Translate, useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { isTemporary } from '@/lib/store/optimistic-store'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'

import type { RowActions, Adding, Mode } from './row-actions'
import { gapsOfMeasure, isEmptyGoal } from './gaps'
import { stepFrom } from './moves'
import { goalsBelow, measuresAt, type Outline } from './outline'
import { Row } from './row'
import { RowFault } from './row-fault'
import { TitleField } from './title-field'
import type { Fault } from './outline-store'

export interface View {
  edition: string
  outline: Outline
  levels: Edition['levels']
  /** The language in which the plan is written. */
  authored: string
  closed: ReadonlySet<string>
  seen: ReadonlySet<string> | null
  current: string | null
  /** The row that the key Tab reaches. */
  reached: string | null
  mode: Mode | null
  adding: Adding | null
  faults: ReadonlyMap<string, Fault>
  numbers: ReadonlyMap<string, string>
  keyOf: (id: string) => string
  /** What is opened below a row. */
  panelOf: (id: string) => ReactNode
  actions: RowActions
}

const STEPS = ['up', 'down', 'in', 'out'] as const

const stepsOf = (outline: Outline, id: string): string =>
  STEPS.filter((direction) => stepFrom(outline, id, direction) !== null).join(' ')

/** Goals below a goal, or at the top, as lists within lists: screen readers keep lists and find-in-page. */
export function GoalList({ view, above, depth = 0 }: { view: View; above: string | null; depth?: number }) {
  const { outline, seen, keyOf } = view
  const ids = goalsBelow(outline, above).filter((id) => seen === null || seen.has(id))
  const items = ids.map((id) => (
    <li key={keyOf(id)}>
      <OneGoal view={view} id={id} depth={depth} />
    </li>
  ))
  const all = withNew(items, ids, view, 'goal', above)
  return all.length > 0 ? <ul className="st-list">{all}</ul> : null
}

function OneGoal({ view, id, depth }: { view: View; id: string; depth: number }) {
  const { t } = useSpeech()
  const { outline, levels, closed, seen, numbers } = view
  const goal = outline.goals.get(id)
  if (!goal) return null
  const open = seen !== null || !closed.has(id)
  const number = numbers.get(id)
  const marks = [
    isEmptyGoal(outline, id) && t('structure.gap.measures'),
    number !== undefined && t('structure.number-by-order', { number }),
  ]
  const level = levels.length > 1 ? (levels.find((one) => one.id === goal.level_id)?.name ?? null) : null
  return (
    <>
      <OneRow view={view} id={id} record={goal} level={level} open={open} marks={marks} />
      {open && (
        <>
          <MeasureList view={view} goal={id} />
          <GoalList view={view} above={id} depth={depth + 1} />
        </>
      )}
    </>
  )
}

function MeasureList({ view, goal }: { view: View; goal: string }) {
  const { language, t } = useSpeech()
  const { outline, seen, numbers, adding, actions, keyOf } = view
  const ids = measuresAt(outline, goal).filter((id) => seen === null || seen.has(id))
  const items = ids.flatMap((id) => {
    const measure = outline.measures.get(id)
    if (!measure) return []
    const others = measure.goal_ids.length - 1
    const number = numbers.get(id)
    const marks = [
      ...gapsOfMeasure(measure).map((gap) => t(`structure.gap.${gap}`)),
      others > 0 && t('structure.serves-others', { count: others }),
      number !== undefined && t('structure.number-by-order', { number }),
    ]
    return [
      <li key={keyOf(id)}>
        <OneRow view={view} id={id} record={measure} level={null} open={null} marks={marks} />
      </li>,
    ]
  })
  const all = withNew(items, ids, view, 'measure', goal)
  const title = outline.goals.get(goal)?.title
  const writing = adding?.what === 'measure' && adding.to.above === goal
  return (
    <>
      {all.length > 0 && <ul className="st-list measures-of">{all}</ul>}
      {!writing && seen === null && !isTemporary(goal) && (
        <Button
          look="quiet"
          className="button quiet st-add"
          tabIndex={-1}
          aria-label={`${t('measure.new')}: ${title ? words(title, language) : ''}`}
          onClick={() => actions.beginAdding(goal, 'measure')}
        >
          <Icon name="plus" />
          {t('measure.new')}
        </Button>
      )}
    </>
  )
}

interface RowProps {
  view: View
  id: string
  record: { code: string | null; title: Text }
  level: Text | null
  open: boolean | null
  marks: (string | false)[]
}

function OneRow({ view, id, record, level, open, marks }: RowProps) {
  const { outline, current, reached, mode, seen, faults, actions, keyOf, panelOf } = view
  const here = current === id
  const fault = faults.get(id)
  return (
    <>
      <Row
        id={id}
        dom={keyOf(id)}
        what={open === null ? 'measure' : 'goal'}
        code={record.code}
        title={record.title}
        level={level}
        marks={marks.filter(Boolean).join('|')}
        open={open}
        steps={here ? stepsOf(outline, id) : ''}
        reached={reached === id}
        current={here}
        mode={here ? mode : null}
        filtered={seen !== null}
        waiting={isTemporary(id)}
        actions={actions}
      />
      {here && panelOf(id)}
      {fault && <RowFault place={id} fault={fault} actions={actions} />}
    </>
  )
}

/** The rows with the field of a new one among them, there where it will stand. */
function withNew(items: ReactNode[], ids: string[], view: View, what: Adding['what'], above: string | null) {
  const { adding } = view
  if (adding?.what !== what || adding.to.above !== above) return items
  const after = adding.to.after
  const at = after === null ? 0 : ids.includes(after) ? ids.indexOf(after) + 1 : ids.length
  return [...items.slice(0, at), <NewRow key="new" view={view} adding={adding} />, ...items.slice(at)]
}

const labelOf = (what: Adding['what'], t: Translate) =>
  `${t(what === 'goal' ? 'goal.new' : 'measure.new')} – ${t('field.title')}`

function NewRow({ view: { edition, authored, actions }, adding }: { view: View; adding: Adding }) {
  const { t } = useSpeech()
  const { what, to } = adding
  return (
    <li className="st-new">
      <TitleField
        label={labelOf(what, t)}
        lang={authored}
        yes={t('form.create')}
        onKeep={actions.add}
        onCancel={actions.endAdding}
      />
      {!isTemporary(to.above ?? '') && (
        <Link
          className="small"
          href={what === 'goal' ? paths.newGoal(edition) : paths.newMeasure(edition, to.above ?? '')}
        >
          {t('structure.with-details')}
        </Link>
      )}
    </li>
  )
}
