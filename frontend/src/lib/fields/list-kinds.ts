import type { Party, Place, Schema } from '@/api/types'

import { placeOf, type PlaceWrite } from '../chosen-places'
import type { PlainKey } from '../messages'
import type { Option } from '../options'
import { placeInWords } from '../places'
import { type Text, textIn, words } from '../text'
import { type Declaration, draftFrom, type DraftOf, declaredField, newOf } from './fields'
import type { DescribeContext, Field, Layout, PreviewContext } from './types'

export type PartyWrite = Schema<'PartyWrite'>

interface Offers<Offer extends Option = Option> {
  /** Of which type its options are; itself it holds none. */
  offers: readonly Offer[]
}

const named = (options: readonly Option[], id: string) => options.find(({ value }) => value === id)

const nameIn = (id: string, { options, language }: Pick<PreviewContext, 'options' | 'language'>): Text => {
  const found = named(options, id)
  return textIn(found?.lang ?? language, found?.words ?? '')
}

export interface ReferenceField<Value = string | null, Offer extends Option = Option>
  extends Field<string, Value, Value, string | null>, Offers<Offer> {
  kind: 'reference'
  none?: PlainKey
}

/** One record of several, by its id. Without a word for none, there is always one. */
export function reference<Offer extends Option = Option>(
  layout: Layout & { none: PlainKey },
): ReferenceField<string | null, Offer>
export function reference<Offer extends Option = Option>(layout?: Layout): ReferenceField<string, Offer>
export function reference(
  layout: Layout & { none?: PlainKey } = {},
): ReferenceField<string> | ReferenceField {
  const whole = {
    kind: 'reference' as const,
    ...layout,
    offers: [],
    empty: () => '',
    draft: (read: string | null) => read ?? '',
    describe: (draft: string, { options }: DescribeContext) => named(options, draft)?.words ?? '',
  }
  if (!layout.none) {
    const asChosen = (draft: string) => draft
    return { ...whole, patch: (_, draft) => draft, create: asChosen, preview: asChosen }
  }
  const orNothing = (draft: string) => draft || null
  return { ...whole, patch: (_, draft) => orNothing(draft), create: orNothing, preview: orNothing }
}

type Named = string | { id: string }

export interface ReferencesField extends Field<string[], string[], string[], readonly Named[]>, Offers {
  kind: 'references'
  few?: boolean
}

/** Any records of many, by their ids. */
export const references = (layout: Layout & { from?: string; few?: boolean } = {}): ReferencesField => ({
  kind: 'references',
  ...layout,
  offers: [],
  empty: () => [],
  draft: (read) => read.map((one) => (typeof one === 'string' ? one : one.id)),
  patch: (_, draft) => draft,
  create: (draft) => draft,
  describe: (draft, { options }) =>
    draft
      .map((id) => named(options, id)?.words ?? '')
      .filter(Boolean)
      .join(', '),
  preview: termsOf,
})

/** Terms that the record has already keep their names in all languages; others have the one of the choice. */
function termsOf(ids: string[], context: PreviewContext): unknown[] {
  const held = context.held as Named[]
  if (held.some((one) => typeof one === 'string')) return ids
  const found = (id: string) => held.find((one) => typeof one !== 'string' && one.id === id)
  return ids.map((id) => found(id) ?? { id, code: '', paragraph: null, name: nameIn(id, context) })
}

export const partyOf = ({ role, organisation_id, body, note }: Party): PartyWrite => ({
  role,
  organisation_id,
  body,
  note,
})

export interface PartiesField extends Field<PartyWrite[], PartyWrite[], PartyWrite[], Party[]>, Offers {
  kind: 'parties'
}

/** Who does what: organisations that can be chosen, or groups in words. */
export const parties = (layout: Layout = {}): PartiesField => ({
  kind: 'parties',
  ...layout,
  offers: [],
  empty: () => [],
  draft: (read) => read.map(partyOf),
  patch: (_, draft) => draft,
  create: (draft) => draft,
  describe: (draft, { t, language, options }) =>
    draft
      .map(({ role, organisation_id, body }) => {
        const who = organisation_id ? named(options, organisation_id)?.words : body && words(body, language)
        return `${t(`role.${role}`)}: ${who ?? ''}`
      })
      .join('; '),
  preview: (draft, context) =>
    draft
      .filter(({ organisation_id, body }) => organisation_id ?? body)
      .map(({ role, organisation_id, body, note }) => ({
        role,
        organisation_id: organisation_id ?? null,
        organisation_name: organisation_id ? nameIn(organisation_id, context) : null,
        body: body ?? null,
        note: note ?? null,
      })),
})

export interface PlacesField extends Field<PlaceWrite[], PlaceWrite[], PlaceWrite[], Place[]>, Offers {
  kind: 'places'
}

/** Where: territories that can be chosen; what is said by a rule or in words stays until it is taken away. */
export const places = (layout: Layout = {}): PlacesField => ({
  kind: 'places',
  ...layout,
  offers: [],
  empty: () => [],
  draft: (read) => read.map(placeOf),
  patch: (_, draft) => draft,
  create: (draft) => draft,
  describe: (draft, { t, language, options }) =>
    draft
      .map((place) =>
        place.territory_id ? named(options, place.territory_id)?.words : placeInWords(place, language, t),
      )
      .join('; '),
  preview: (draft, context) =>
    draft.map(({ territory_id, rule, words: said, certain }) => ({
      territory_id: territory_id ?? null,
      territory_name: territory_id ? nameIn(territory_id, context) : null,
      rule: rule ?? null,
      words: said ?? null,
      certain: certain ?? true,
    })),
})

interface RowsLayout extends Layout {
  add: PlainKey
  remove: PlainKey
  /** What tells one row from another. */
  named: (row: never, context: Pick<DescribeContext, 't'>) => string
  /** The field that stands for the row where it is told in one line. */
  toldBy: string
}

export interface RowsField<Row = unknown, Written = unknown, Read = never>
  extends RowsLayout, Field<Row[], Written[], Written[], Read[]> {
  kind: 'rows'
  of: Declaration
}

type WrittenOf<D> = D extends { api?: { create: infer Written } } ? Written : never
type RowReadOf<D> = D extends { api?: { read: infer Read } } ? Read : never

/** What a record holds in a list, each with fields of its own; it is sent whole. */
export function rows<D extends Declaration>(
  of: D,
  layout: RowsLayout,
): RowsField<DraftOf<D>, WrittenOf<D>, RowReadOf<D>> {
  const whole = (draft: DraftOf<D>[]) => draft.map((row) => newOf(of, row) as WrittenOf<D>)
  const name = layout.toldBy
  return {
    kind: 'rows',
    ...layout,
    of,
    empty: () => [],
    draft: (read, language) => read.map((one) => draftFrom(of, one as never, language)),
    patch: (_, draft) => whole(draft),
    create: whole,
    describe: (draft, context) =>
      draft
        .map((row) => declaredField(of, name).describe((row as Record<string, unknown>)[name], context))
        .join('; '),
    preview: whole,
  }
}
