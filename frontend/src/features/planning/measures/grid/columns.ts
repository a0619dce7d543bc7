import type { MeasureBrief } from '@/api/types'
import { formatDate } from '@/lib/dates'
import type { Language } from '@/lib/language'
import type { Key, Translate } from '@/lib/messages'
import { readChoice } from '@/lib/spreadsheet/choices'
import type { Option } from '@/ui/field'
import type { CellValue, Column, Parsed, Width } from '@/ui/grid/types'

import { KINDS, STATES } from '../measures'
import type { Field, Row } from './fields'
import { isBlankKey } from './sheet-state'

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

const HEADERS: Record<Field, Key> = {
  code: 'field.code',
  title: 'field.title',
  goal: 'field.goal_ids',
  state: 'measure.state',
  kinds: 'field.kinds',
  target_groups: 'field.target_groups',
  service_types: 'field.service_types',
  lead: 'role.lead',
  starts: 'field.starts',
  ends: 'field.ends',
  timeliness: 'grid.timeliness',
  continuous: 'field.continuous',
  priority: 'field.priority',
  incomplete: 'grid.incomplete',
}

export const headerOf = (field: Field, t: Translate): string => (t as (key: Key) => string)(HEADERS[field])

const WIDTHS: Partial<Record<Field, Width>> = {
  code: 'code',
  title: 'long',
  goal: 'medium',
  kinds: 'medium',
  target_groups: 'medium',
  service_types: 'medium',
  lead: 'medium',
}

interface Speech {
  t: Translate
  language: Language
  /** The language of the plan. */
  written: string
}

const wordsIn = (options: readonly Option[], value: CellValue): string =>
  [value ?? []]
    .flat()
    .map((one) => options.find((option) => option.value === one)?.words ?? String(one))
    .join('; ')

const leads = ({ measure }: Row): number => measure?.parties.filter(({ role }) => role === 'lead').length ?? 0

/** A body that is no organisation stays among what can be chosen where it leads already. */
function leadsOf(options: readonly Option[], { cells }: Row): readonly Option[] {
  const { lead } = cells
  if (typeof lead !== 'string' || options.some(({ value }) => value === lead)) return options
  return [{ value: lead, words: lead }, ...options]
}

function stateOptions(t: Translate): Option[] {
  return STATES.map((state) => ({ value: state, words: t(`measure-state.${state}`) }))
}

/** A goal by its name, by its code, or by both as the table shows it. */
function goalMeant(text: string, goals: readonly GoalOption[]): string | undefined {
  const byTitle = goals.map(({ value, title }) => ({ value, words: title }))
  const byCode = goals.flatMap(({ value, code }) => (code ? [{ value, words: code }] : []))
  return readChoice(text, goals) ?? readChoice(text, byCode) ?? readChoice(text, byTitle)
}

/** All columns that there are, in their order; each with its way of reading, writing and judging. */
export function columnsOf(choices: GridChoices, { t, language, written }: Speech): Column<Row>[] {
  const states = stateOptions(t)
  const yesNo = [
    { value: 'yes', words: t('yes') },
    { value: 'no', words: t('no') },
  ]
  const kinds = KINDS.map((kind) => ({ value: kind, words: t(`kind.${kind}`) }))
  const priorities = ['1', '2', '3', '4', '5'].map((value) => ({ value, words: value }))
  const base = (id: Field) => ({ id, header: headerOf(id, t), width: WIDTHS[id] ?? ('short' as const) })
  const cell = (id: Field) => ({ ...base(id), value: (row: Row) => row.cells[id] })
  const plain = (id: Field) => ({ ...cell(id), read: (row: Row) => String(row.cells[id] ?? '') })
  const chosen = (id: Field, options: readonly Option[]) => ({
    ...cell(id),
    options,
    read: (row: Row) => wordsIn(options, row.cells[id]),
  })
  // A row that is not there yet says only what it asks for.
  const certain = (id: Field, options: readonly Option[], usual: string) => ({
    ...chosen(id, options),
    kind: 'choice' as const,
    required: true,
    read: (row: Row) =>
      isBlankKey(row.key) && !row.measure && row.cells[id] === usual ? '' : wordsIn(options, row.cells[id]),
    parse: (text: string, row: Row): Parsed => {
      const value = text === '' && !row.measure ? usual : readChoice(text, options)
      return value === undefined ? { fault: t('grid.no-choice', { text }) } : { value }
    },
  })
  const date = (id: 'starts' | 'ends') => ({
    ...cell(id),
    kind: 'date' as const,
    read: ({ cells }: Row) => (typeof cells[id] === 'string' ? formatDate(cells[id], language, t) : ''),
  })
  return [
    { ...plain('code'), kind: 'text', maxLength: 40 },
    {
      ...plain('title'),
      ...{ kind: 'text', required: true },
      read: ({ cells, measure }) => String(cells.title ?? (measure ? '' : t('grid.new-row'))),
      lang: ({ measure }) => {
        const authored = measure?.title.authored ?? written
        return authored === language ? undefined : authored
      },
    },
    {
      ...chosen('goal', choices.goals),
      ...{ kind: 'choice', required: true },
      parse: (text, row) => {
        const value = text === '' && !row.measure ? row.cells.goal : goalMeant(text, choices.goals)
        return value === undefined ? { fault: t('grid.no-choice', { text }) } : { value }
      },
    },
    {
      ...certain('state', states, 'proposed'),
      offered: (row) => states.filter(({ value }) => isOpen(row, value)),
      parse: (text, { measure }) => {
        const value = readChoice(text || 'proposed', states)
        if (value === undefined) return { fault: t('grid.no-choice', { text }) }
        if (measure || value === 'proposed') return text || !measure ? { value } : { value: null }
        return { fault: t('grid.begins', { state: t('measure-state.proposed') }) }
      },
    },
    { ...chosen('kinds', kinds), kind: 'choices' },
    { ...chosen('target_groups', choices.target_groups), kind: 'choices' },
    { ...chosen('service_types', choices.service_types), kind: 'choices' },
    {
      ...chosen('lead', choices.organisations),
      kind: 'choice',
      editable: (row) => leads(row) < 2,
      offered: (row) => leadsOf(choices.organisations, row),
    },
    { ...date('starts') },
    { ...date('ends') },
    {
      ...base('timeliness'),
      kind: 'readonly',
      read: ({ cells, measure }) =>
        measure ? t(`timeliness.${cells.timeliness as MeasureBrief['timeliness']}`) : '',
    },
    certain('continuous', yesNo, 'no'),
    { ...chosen('priority', priorities), kind: 'choice' },
    certain('incomplete', yesNo, 'no'),
  ]
}

/** Whether the server lets a measure go to this state from where it is. */
const isOpen = ({ measure, cells }: Row, state: string): boolean =>
  cells.state === state ||
  (measure?.allowed_transitions.some(({ to, blocked_by }) => to === state && blocked_by.length === 0) ??
    false)
