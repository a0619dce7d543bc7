import { columnOf } from '@/lib/fields/columns'
import { askedFields, type Declaration, fieldOf } from '@/lib/fields/fields'
import { fieldLabel } from '@/lib/fields/labels'
import type { Speech } from '@/lib/messages'
import type { Option } from '@/ui/field'
import type { Column, Width } from '@/ui/grid/types'

import { columnKinds } from './columns'
import { type GridField, type GridRecord, type Listed, type Row, TITLE } from './record'

type Draft = (read: unknown, language: string) => unknown

/** One declared field as a cell; nothing for what a cell cannot hold. */
function cellOf<R extends Listed>(of: Declaration, name: string): GridField<R> | undefined {
  const column = columnOf(of, name)
  if (!column) return undefined
  const field = fieldOf(of, name)
  const from = field.from ?? name
  const draftOf = (record: R) =>
    (field.draft as Draft)((record as unknown as Record<string, unknown>)[from], record.title.authored)
  return {
    id: name,
    field: from,
    cell: (record) => column.cell(draftOf(record)),
    blank: column.cell(field.empty('')),
    patch: (cell, record) => {
      const base = draftOf(record)
      return { [name]: field.patch(base, column.draft(cell, base)) }
    },
    create: (cell, language) => ({ [name]: field.create(column.draft(cell, field.empty(language))) }),
  }
}

/** The columns of a record: these first, then every other declared field that a cell can hold. */
export const columnNames = (of: Declaration, first: readonly string[]): readonly string[] => [
  ...first,
  ...askedFields(of).flatMap(([name]) => (!first.includes(name) && columnOf(of, name) ? [name] : [])),
]

/** A record as rows of a grid, with these of its declared fields as columns. */
export function declaredGrid<R extends Listed>(
  of: Declaration,
  names: readonly string[],
  rest: Pick<GridRecord<R>, 'name'> & Partial<GridRecord<R>>,
): GridRecord<R> {
  const byRead = new Map(askedFields(of).map(([name, field]) => [field.from ?? name, { name, field }]))
  return {
    fields: names.flatMap((name) => cellOf<R>(of, name) ?? []),
    written: (read, before, after) => {
      const field = byRead.get(read)?.field
      const draft = field?.draft as Draft | undefined
      return draft ? field?.patch(draft(after, ''), draft(before, '')) : before
    },
    ...rest,
  }
}

interface Words extends Pick<Speech, 'language' | 't' | 'known'> {
  /** The language of the plan. */
  written: string
}

/** The columns of declared fields; what is chosen by id is offered by the screen. */
export function declaredColumns<R extends Listed>(
  of: Declaration,
  names: readonly string[],
  offers: Readonly<Record<string, readonly Option[]>>,
  { widths, ...speech }: Words & { widths: Readonly<Record<string, Width>> },
): Column<Row<R>>[] {
  const kinds = columnKinds<R>(speech)
  return names.flatMap((id): Column<Row<R>>[] => {
    const column = columnOf(of, id)
    if (!column) return []
    const { kind, codes, longest, required } = column
    const header = fieldLabel(speech, of.record, id)
    const shown = { id, header, width: widths[id] ?? 'short' }
    if (id === TITLE) return [kinds.title(shown)]
    const options =
      offers[id] ??
      codes?.values.map((value) => ({
        value,
        words: codes.words ? speech.t(codes.words(value as never)) : (speech.known(value) ?? value),
      })) ??
      []
    switch (kind) {
      case 'choice':
        return [{ ...kinds.choice(shown, options), required }]
      case 'choices':
        return [kinds.choices(shown, options)]
      case 'date':
        return [kinds.date(shown)]
      default:
        return [{ ...kinds.text(shown, longest), kind, required }]
    }
  })
}
