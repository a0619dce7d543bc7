import type { Option } from '../options'
import { changedFields } from '../rebase'
import type { Field, LeftOut } from './types'

/** The fields of one record in the order in which they are asked. */
export interface Declaration<Fields = object, Update = unknown, Create = unknown, Read = unknown> {
  /** As the server names its table. */
  record: string
  fields: Fields
  /** Only types: what the server takes and tells. */
  api?: { update: Update; create: Create; read: Read }
}

type Of<Shape, Name, Else> = Name extends keyof Shape ? Shape[Name] : Else

type Declared<Update, Read, Create> = {
  [Name in keyof Update]-?:
    | Field<unknown, Exclude<Update[Name], undefined>, Of<Create, Name, unknown>, Of<Read, Name, never>>
    | LeftOut
}

type Nothing<Fields, Update> = { [Name in Exclude<keyof Fields, keyof Update>]: never }

/**
 * Declares a record: each field of the API's Update, or the reason why its form lacks it. A field that is missing
 * or not in the API, or whose kind does not fit what the server takes and tells, is refused by the type check.
 */
export const fields =
  <Update, Read = object, Create = object>() =>
  <Fields extends Declared<Update, Read, Create>>(
    record: string,
    declared: Fields & Nothing<Fields, Update>,
  ): Declaration<Fields, Update, Create, Read> => ({ record, fields: declared })

type DeclaredRow<Write, Read> = {
  [Name in keyof Write]-?: Field<unknown, unknown, Write[Name], Of<Read, Name, never>> | LeftOut
}

/** The same for what a record holds in a list and what is sent whole. */
export const rowFields =
  <Write, Read = object>() =>
  <Fields extends DeclaredRow<Write, Read>>(
    record: string,
    declared: Fields & Nothing<Fields, Write>,
  ): Declaration<Fields, Write, Write, Read> => ({ record, fields: declared })

export const leftOut = (reason: string): LeftOut => ({ kind: 'left-out', reason })

type Asked<Fields> = {
  [Name in keyof Fields as Fields[Name] extends LeftOut ? never : Name & string]: Fields[Name]
}

export type FieldsOf<D> = D extends { fields: infer Fields } ? Asked<Fields> : never
export type NameOf<D> = keyof FieldsOf<D> & string
export type ReadOf<D> = D extends { api?: { read: infer Read } } ? Read : never

/** What the form of a record holds. */
export type DraftOf<D> = {
  [Name in keyof FieldsOf<D>]: FieldsOf<D>[Name] extends { empty(language: string): infer Draft }
    ? Draft
    : never
}

/** What a form must be given to choose from. */
export type ChoicesOf<D> = {
  [
    Name in keyof FieldsOf<D> as FieldsOf<D>[Name] extends { offers: readonly Option[] } ? Name : never
  ]: FieldsOf<D>[Name] extends {
    offers: infer Offers
  }
    ? Offers
    : never
}

export type UpdateOf<D> = D extends { api?: { update: infer Update } } ? Update : never
export type CreatedOf<D> = D extends { api?: { create: infer Create } }
  ? Pick<Create, NameOf<D> & keyof Create>
  : never

export const isAsked = (field: Field | LeftOut): field is Field => field.kind !== 'left-out'

/** The fields that a form asks, by name and in order. */
export const askedFields = ({ fields: all }: Declaration): [string, Field][] =>
  Object.entries(all as Record<string, Field | LeftOut>).filter((entry): entry is [string, Field] =>
    isAsked(entry[1]),
  )

const each = (of: Declaration, make: (field: Field, name: string) => unknown): Record<string, unknown> =>
  Object.fromEntries(askedFields(of).map(([name, field]) => [name, make(field, name)]))

type Bag = Record<string, unknown>

export const emptyDraft = <D extends Declaration>(of: D, language: string): DraftOf<D> =>
  each(of, (field) => field.empty(language)) as DraftOf<D>

/** A record as one writes it; texts that it lacks are begun in the given language. */
export const draftFrom = <D extends Declaration>(of: D, read: ReadOf<D>, language: string): DraftOf<D> =>
  each(of, (field, name) => field.draft((read as Bag)[field.from ?? name] as never, language)) as DraftOf<D>

/** The fields that changed, in the shape that the server takes. */
export function patchOf<D extends Declaration>(of: D, base: DraftOf<D>, draft: DraftOf<D>): UpdateOf<D> {
  const changed = changedFields(base, draft).map((name) => [
    name,
    declaredField(of, name).patch((base as Bag)[name], (draft as Bag)[name]),
  ])
  return Object.fromEntries(changed) as UpdateOf<D>
}

/** A new record in the shape that the server takes, with these fields only where some are named. */
export const newOf = <D extends Declaration>(
  of: D,
  draft: DraftOf<D>,
  only?: readonly NameOf<D>[],
): CreatedOf<D> => {
  const names: readonly string[] = only ?? askedFields(of).map(([name]) => name)
  const made = names.map((name) => [name, declaredField(of, name).create((draft as Bag)[name])])
  return Object.fromEntries(made) as CreatedOf<D>
}

export function declaredField(of: Declaration, name: string): Field {
  const field = (of.fields as Record<string, Field | LeftOut | undefined>)[name]
  if (!field || !isAsked(field)) throw new Error(`${of.record} has no field ${name}`)
  return field
}
