import type { MeasureBrief } from '@/api/types'
import type { Language } from '@/lib/language'
import type { Translate } from '@/lib/messages'
import { isOver } from '@/lib/missing-fields'
import { readChoice } from '@/lib/spreadsheet/choices'
import type { Option } from '@/ui/field'
import type { Column, Width } from '@/ui/grid/types'
import type { BulkAction } from '@/ui/records-grid/bulk-bar'
import { columnKinds, shownColumn } from '@/ui/records-grid/columns'
import { declaredColumns } from '@/ui/records-grid/declared'
import type { ViewShape } from '@/ui/records-grid/view'

import { MEASURE } from '../fields'
import { KINDS, type MeasureState, STATES } from '../measures'
import { COLUMNS, type ListedMeasure, type MeasureRow, USUAL } from './measure-grid'

export interface GoalOption extends Option {
  /** As the plan calls it, and without its code. */
  code: string | null
  title: string
}

export interface GridChoices {
  /** In the order of the plan. */
  goals: readonly GoalOption[]
  target_groups: readonly Option[]
  service_types: readonly Option[]
  organisations: readonly Option[]
}

interface Speech {
  t: Translate
  known: (key: string) => string | undefined
  language: Language
  /** The language of the plan. */
  written: string
}

const leads = ({ record }: MeasureRow): number =>
  record?.parties.filter(({ role }) => role === 'lead').length ?? 0

/** A body that is no organisation stays among what can be chosen where it leads already. */
function leadsOf(options: readonly Option[], { cells }: MeasureRow): readonly Option[] {
  const { lead } = cells
  if (typeof lead !== 'string' || options.some(({ value }) => value === lead)) return options
  return [{ value: lead, words: lead }, ...options]
}

const stateOptions = (t: Translate): Option[] =>
  STATES.map((state) => ({ value: state, words: t(`measure-state.${state}`) }))

const kindOptions = (t: Translate): Option[] =>
  KINDS.map((kind) => ({ value: kind, words: t(`kind.${kind}`) }))

/** A goal by its name, by its code, or by both as the table shows it. */
function goalMeant(text: string, goals: readonly GoalOption[]): string | undefined {
  const byTitle = goals.map(({ value, title }) => ({ value, words: title }))
  const byCode = goals.flatMap(({ value, code }) => (code ? [{ value, words: code }] : []))
  return readChoice(text, goals) ?? readChoice(text, byCode) ?? readChoice(text, byTitle)
}

/** Whether the server lets a measure go to this state from where it is. */
const isOpen = ({ record, cells }: MeasureRow, state: string): boolean =>
  cells.state === state ||
  (record?.allowed_transitions.some(({ to, blocked_by }) => to === state && blocked_by.length === 0) ?? false)

const WIDTHS: Readonly<Record<string, Width>> = {
  ...{ code: 'code', title: 'long', kinds: 'medium', target_groups: 'medium', service_types: 'medium' },
  ...{ description: 'long', easy: 'long', place_note: 'medium', policy_fields: 'medium' },
  ...{ incomplete_note: 'long', source_words: 'long', note: 'long' },
}

/** The columns that no single field of a measure is. */
function ownColumns({ goals, organisations }: GridChoices, speech: Speech): Column<MeasureRow>[] {
  const { t } = speech
  const of = columnKinds<ListedMeasure>(speech)
  return [
    {
      ...of.choice({ id: 'goal', header: t('field.goal_ids'), width: 'medium' }, goals),
      required: true,
      parse: (text, { cells, record }) =>
        of.meant(text === '' && !record ? cells.goal : goalMeant(text, goals), text),
    },
    stateColumn(speech),
    {
      ...of.choice({ id: 'lead', header: t('role.lead'), width: 'medium' }, organisations),
      editable: (row) => leads(row) < 2,
      offered: (row) => leadsOf(organisations, row),
    },
    shownColumn({ id: 'timeliness', header: t('grid.timeliness') }, ({ cells, record }: MeasureRow) =>
      record ? t(`timeliness.${cells.timeliness as MeasureBrief['timeliness']}`) : '',
    ),
  ]
}

/** All columns that there are, in their order. */
export function measureColumns(choices: GridChoices, speech: Speech): Column<MeasureRow>[] {
  const { target_groups, service_types } = choices
  const declared = declaredColumns<ListedMeasure>(
    MEASURE,
    COLUMNS,
    { target_groups, service_types },
    {
      ...speech,
      widths: WIDTHS,
      headers: { incomplete: speech.t('grid.incomplete') },
    },
  )
  const all = [...ownColumns(choices, speech), ...declared]
  return COLUMNS.flatMap((column) => all.find(({ id }) => id === column) ?? [])
}

function stateColumn(speech: Speech): Column<MeasureRow> {
  const { t } = speech
  const of = columnKinds<ListedMeasure>(speech)
  const states = stateOptions(t)
  return {
    ...of.certain({ id: 'state', header: t('measure.state') }, states, 'proposed'),
    offered: (row) => states.filter(({ value }) => isOpen(row, value)),
    parse: (text, { record }) => {
      const value = readChoice(text || 'proposed', states)
      if (value === undefined) return of.meant(value, text)
      if (record || value === 'proposed') return text || !record ? { value } : { value: null }
      return { fault: t('grid.begins', { state: t('measure-state.proposed') }) }
    },
  }
}

// Cells hold what the writer sees now, also before the server has it.
const isGoing = ({ cells }: MeasureRow): boolean => !isOver({ state: cells.state as MeasureState })

/** What views of measures are made of. */
export function measureViews(goals: readonly GoalOption[], t: Translate): ViewShape<ListedMeasure> {
  const goalAt = new Map(goals.map(({ value }, at) => [value, at]))
  return {
    columns: COLUMNS,
    usual: USUAL,
    filters: [
      {
        ...{ name: 'state', label: t('measure.state'), options: stateOptions(t) },
        matches: ({ cells }, value) => cells.state === value,
      },
      {
        ...{ name: 'kind', label: t('measure.kind'), options: kindOptions(t) },
        matches: ({ cells }, value) => Array.isArray(cells.kinds) && cells.kinds.includes(value),
      },
      {
        ...{ name: 'goal', label: t('field.goal_ids'), options: goals },
        matches: ({ cells, record }, value) =>
          record ? record.goal_ids.includes(value) : cells.goal === value,
      },
    ],
    checks: [
      {
        ...{ name: 'late', label: t('grid.check.late'), alone: '1' },
        matches: ({ cells }) => cells.timeliness === 'late',
      },
      {
        ...{ name: 'end', label: t('grid.check.end'), alone: 'none' },
        // What runs on and on has no end to be missed.
        matches: (row) => isGoing(row) && row.cells.ends === null && row.cells.continuous !== 'yes',
      },
      {
        ...{ name: 'lead', label: t('grid.check.lead'), alone: 'none' },
        matches: (row) => isGoing(row) && row.cells.lead === null,
      },
    ],
    order: ({ cells }) => goalAt.get(String(cells.goal)) ?? Number.MAX_SAFE_INTEGER,
    ranked: ['goal', 'state'],
    views: [
      {
        value: 'columns=code.title.goal.state.lead.ends.timeliness&check=late.end.lead',
        words: t('grid.view-check'),
      },
    ],
  }
}

/** What is changed in many measures at once. */
export const measureBulk = (t: Translate): BulkAction[] => [
  { column: 'state', title: t('bulk.state'), label: t('transition.to') },
  { column: 'ends', title: t('bulk.ends'), label: t('postpone.ends') },
  { column: 'goal', title: t('bulk.goal'), label: t('measure.goal') },
  { column: 'priority', title: t('bulk.priority'), label: t('field.priority') },
]
