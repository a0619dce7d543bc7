import { server } from '@/api/client'
import type { Schema, Text } from '@/api/types'
import { textIn } from '@/lib/text'
import { textPatch } from '@/lib/text-patch'
import type { CellValue } from '@/ui/grid/types'
import {
  codesCell,
  numberCell,
  plainCell,
  termsCell,
  textCell,
  wordOf,
  yesNoCell,
} from '@/ui/records-grid/cells'
import type { GridField, GridRecord, Row } from '@/ui/records-grid/record'
import { type RecordsQuery, wholeList } from '@/ui/records-grid/use-records'

import { partyOf } from '@/lib/fields/list-kinds'

/** A measure as a list gives it. */
export type ListedMeasure = Schema<'MeasureRead'>
export type MeasureRow = Row<ListedMeasure>

const IDENTITY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An organisation, or a body that is none in the words of the plan. */
const leadOf = (who: string, language: string): Schema<'PartyWrite'> =>
  IDENTITY.test(who) ? { role: 'lead', organisation_id: who } : { role: 'lead', body: textIn(language, who) }

/** Another lead in the place of the first one; everybody else stays. */
function ledBy({ parties, title }: ListedMeasure, who: string | null): Schema<'PartyWrite'>[] {
  const written = parties.map(partyOf)
  const at = written.findIndex(({ role }) => role === 'lead')
  const lead = who === null ? [] : [leadOf(who, title.authored)]
  return at < 0 ? [...lead, ...written] : written.toSpliced(at, 1, ...lead)
}

const lead: GridField<ListedMeasure> = {
  id: 'lead',
  field: 'parties',
  blank: null,
  cell: ({ parties }) => {
    const first = parties.find(({ role }) => role === 'lead')
    return first?.organisation_id ?? first?.body?.values[first.body.authored] ?? null
  },
  patch: (cell, measure) => ({ parties: ledBy(measure, wordOf(cell)) }),
  create: (cell, language) => {
    const who = wordOf(cell)
    return { parties: who === null ? [] : [leadOf(who, language)] }
  },
}

/** Another home; the other goals that it serves stay. */
const rehomed = ([, ...others]: string[], home: string): string[] => [
  home,
  ...others.filter((other) => other !== home),
]

const goal: GridField<ListedMeasure> = {
  id: 'goal',
  field: 'goal_ids',
  blank: null,
  cell: ({ goal_ids }) => goal_ids[0] ?? null,
  patch: (cell, { goal_ids }) => ({ goal_ids: rehomed(goal_ids, wordOf(cell) ?? '') }),
  create: (cell) => ({ goal_ids: [wordOf(cell) ?? ''] }),
}

/** Changed by a transition. */
const state: GridField<ListedMeasure> = { id: 'state', blank: 'proposed', cell: (measure) => measure.state }

/** Worked out by the server. */
const timeliness: GridField<ListedMeasure> = {
  id: 'timeliness',
  blank: 'unknown',
  cell: (measure) => measure.timeliness,
}

const idsOf = (terms: unknown): string[] => (terms as Schema<'TermRef'>[]).map(({ id }) => id)

/** A value as it is read, in the shape in which it is written. */
function written(field: string, before: unknown, after: unknown): unknown {
  switch (field) {
    case 'title':
      return textPatch(after as Text, before as Text)
    case 'target_groups':
    case 'service_types':
    case 'forms':
      return idsOf(before)
    case 'parties':
      return (before as ListedMeasure['parties']).map(partyOf)
    default:
      return before
  }
}

/** Measures as rows of a grid. */
export const MEASURE_GRID: GridRecord<ListedMeasure> = {
  name: 'measure',
  fields: [
    plainCell('code'),
    textCell('title'),
    goal,
    state,
    codesCell('kinds'),
    termsCell('target_groups'),
    termsCell('service_types'),
    lead,
    plainCell('starts'),
    plainCell('ends'),
    timeliness,
    yesNoCell('continuous'),
    numberCell('priority'),
    yesNoCell('incomplete'),
  ],
  transition: 'state',
  ids: ['goal_ids'],
  deriving: ['state', 'starts', 'ends', 'continuous'],
  written,
}

/** All measures of an edition, with all that a list tells of each. */
export const measuresQuery = (editionId: string): RecordsQuery<ListedMeasure> => ({
  ...wholeList('/v1/measures', editionId, async (cursor) => {
    const query = { edition_id: editionId, limit: 200, cursor }
    const { data } = await server.GET('/v1/measures', { params: { query } })
    return data ?? { items: [], next: null }
  }),
  readOne: async (id) => {
    const { data } = await server.GET('/v1/measures/{measure_id}', { params: { path: { measure_id: id } } })
    return data
  },
  outdates: ['/v1/measures/', '/v1/goals', '/v1/editions', '/v1/search'],
})

/** Whether a change wants a reason, as the server said with the measure. */
export const wantsReason = (column: string, after: CellValue, row: MeasureRow | undefined): boolean =>
  column === 'state' &&
  (row?.record?.allowed_transitions.some(({ to, needs_reason }) => to === after && needs_reason) ?? false)
