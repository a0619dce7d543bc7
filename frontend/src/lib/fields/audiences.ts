import type { Schema } from '@/api/types'

import { mapPatch } from '../text-patch'
import { askedFields, type Declaration } from './fields'
import type { Field } from './types'

export type Audience = Schema<'Audience'>

/** Who may read a field, where that is said of it; what is not named follows the record. */
export type FieldAudience = Partial<Record<string, Audience>>

/** From most readers to fewest. */
export const AUDIENCES = ['public', 'shared', 'internal'] as const satisfies Audience[]

/** A working note is for people inside until somebody says otherwise, all else is as public as its record. */
export const usualOf = (field: string): Audience => (field === 'note' ? 'internal' : 'public')

export const audienceOf = (said: FieldAudience | null, field: string): Audience =>
  said?.[field] ?? usualOf(field)

/** The map after one choice; what is usual is not named. */
export function withAudience(said: FieldAudience, field: string, wanted: Audience): FieldAudience {
  const others = Object.fromEntries(Object.entries(said).filter(([name]) => name !== field))
  return wanted === usualOf(field) ? others : { ...others, [field]: wanted }
}

type AudiencePatch = Record<string, Audience | null>

export interface AudiencesField extends Field<
  FieldAudience,
  AudiencePatch,
  Record<string, Audience>,
  FieldAudience | null
> {
  kind: 'audiences'
}

/** Which fields fewer people read than the record; each is chosen beside its field. */
export const audiences = (): AudiencesField => ({
  kind: 'audiences',
  empty: () => ({}),
  draft: (read) => read ?? {},
  patch: mapPatch,
  create: (draft) => draft as Record<string, Audience>,
  describe: (draft, { t, labelOf }) =>
    Object.entries(draft)
      .map(([field, audience]) => `${labelOf(field)} – ${t(`publicity.${audience ?? 'public'}`)}`)
      .join('; '),
  preview: (draft) => draft,
})

export interface AsPublic<Read> {
  shown: Read
  /** Fields that hold something which the public does not get. */
  hidden: string[]
}

const isHeld = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== false

const blank = (value: unknown): unknown =>
  Array.isArray(value) ? [] : typeof value === 'boolean' ? false : null

/**
 * A record as everybody reads it once it is public, and what of it they do not read. Parts are fields that can be
 * kept back and are written elsewhere.
 */
export function asPublic<Read extends object>(
  of: Declaration,
  read: Read,
  said: FieldAudience,
  parts: readonly string[] = [],
): AsPublic<Read> {
  const guarded = askedFields(of).flatMap(([name, { guarded: chosen, guards = [] }]) =>
    chosen ? [{ name, all: [name, ...guards] }] : [],
  )
  const kept = [...guarded, ...parts.map((name) => ({ name, all: [name] }))].filter(
    ({ name }) => audienceOf(said, name) !== 'public',
  )
  const held = read as Record<string, unknown>
  const blanks = kept.flatMap(({ all }) => all.map((name) => [name, blank(held[name])]))
  return {
    shown: { ...read, ...(Object.fromEntries(blanks) as Partial<Read>) },
    hidden: kept.filter(({ all }) => all.some((name) => isHeld(held[name]))).map(({ name }) => name),
  }
}
