import { columnOf, type FieldColumn } from '@/lib/fields/columns'
import { askedFields, type Declaration, declaredField } from '@/lib/fields/fields'
import { fieldLabel } from '@/lib/fields/labels'
import type { Speech } from '@/lib/messages'
import type { Option } from '@/ui/field'
import type { Column, Width } from '@/ui/grid/types'

import { columnKinds } from './columns'
import { type GridField, type GridRecord, type Listed, type Row, TITLE } from './record'

type Draft = (read: unknown, language: string) => unknown

/** The column of a declared field; nothing of what a grid has besides. */
const columnIn = (of: Declaration, name: string): FieldColumn | undefined =>
  askedFields(of).some(([known]) => known === name) ? columnOf(of, name) : undefined

/** One declared field as a cell; nothing for what a cell cannot hold. */
function cellOf<R extends Listed>(of: Declaration, name: string): GridField<R> | undefined {
  const column = columnIn(of, name)
  if (!column) return undefined
  const field = declaredField(of, name)
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
export const columnNames = (
  of: Declaration,
  first: readonly string[],
  without: readonly string[] = [],
): readonly string[] => [
  ...first,
  ...askedFields(of)
    .map(([name]) => name)
    .filter((name) => !first.includes(name) && !without.includes(name) && columnOf(of, name)),
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

interface Look {
  widths: Readonly<Record<string, Width>>
  /** Shorter words than those of the form. */
  headers?: Readonly<Record<string, string>>
}

/** What a declared field can be chosen from: what the screen offers, else its codes in words. */
function optionsOf(
  { codes }: Pick<FieldColumn, 'codes'>,
  offered: readonly Option[] | undefined,
  { t, known }: Words,
): readonly Option[] {
  if (offered) return offered
  const words = (value: string) => (codes?.words ? t(codes.words(value as never)) : (known(value) ?? value))
  return (codes?.values ?? []).map((value) => ({ value, words: words(value) }))
}

/** The columns of declared fields; what is chosen by id is offered by the screen. */
export function declaredColumns<R extends Listed>(
  of: Declaration,
  names: readonly string[],
  offers: Readonly<Record<string, readonly Option[]>>,
  { widths, headers, ...speech }: Words & Look,
): Column<Row<R>>[] {
  const kinds = columnKinds<R>(speech)
  return names.flatMap((id): Column<Row<R>>[] => {
    const column = columnIn(of, id)
    if (!column) return []
    const { kind, longest, required } = column
    const header = headers?.[id] ?? fieldLabel(speech, of.record, id)
    const shown = { id, header, width: widths[id] ?? 'short' }
    if (id === TITLE) return [kinds.title(shown)]
    const options = optionsOf(column, offers[id], speech)
    switch (kind) {
      case 'choice':
        if (declaredField(of, id).kind === 'yesNo') return [kinds.certain(shown, options, 'no')]
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
