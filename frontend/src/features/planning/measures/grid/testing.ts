import type { CellChange, CellValue } from '@/ui/grid/types'

import type { Answer, ChangeResult } from '@/ui/records-grid/changes-client'
import { rowOf } from '@/ui/records-grid/record'

import { type ListedMeasure, MEASURE_GRID, type MeasureRow } from './measure-grid'

/** What the tests of the sheet are made of; no part of the pages. */

const NOBODY = { organisation_name: null, note: null }
export const lead = (organisation_id: string): ListedMeasure['parties'][number] => ({
  ...NOBODY,
  ...{ role: 'lead', organisation_id, body: null },
})
export const body = (words: string): ListedMeasure['parties'][number] => ({
  ...NOBODY,
  ...{ role: 'lead', organisation_id: null, body: { authored: 'cs', values: { cs: words } } },
})

/** A measure with what the grid reads of it. */
export const measure = (part: Partial<ListedMeasure> = {}): ListedMeasure =>
  ({
    ...{ id: 'm1', version: 3, position: 10, code: 'M1', goal_ids: ['g1', 'g2'], state: 'planned' },
    title: { authored: 'cs', values: { cs: 'Terénní program', en: 'Outreach' } },
    ...{ kinds: ['new'], target_groups: [], service_types: [], parties: [], priority: null },
    ...{ starts: '2027', ends: null, continuous: false, incomplete: false, timeliness: 'unknown' },
    allowed_transitions: [{ to: 'discontinued', needs_reason: true, blocked_by: [] }],
    ...part,
  }) as unknown as ListedMeasure

export const rowsBy = (...measures: ListedMeasure[]) => {
  const rows = new Map<string, MeasureRow>(measures.map((one) => [one.id, rowOf(MEASURE_GRID, one, one.id)]))
  return (key: string) => rows.get(key)
}

export const change = (row: string, column: string, before: CellValue, after: CellValue): CellChange => ({
  ...{ row, column, before, after },
})

export const item = (part: Partial<ChangeResult>): ChangeResult => ({
  ...{ index: 0, op: 'change', id: 'm1', version: 4, outcome: 'changed' },
  ...{ changes: [], faults: [] },
  ...part,
})

export const answer = (...items: ChangeResult[]): Answer => ({
  applied: items.every(({ outcome }) => outcome !== 'refused'),
  items,
})
