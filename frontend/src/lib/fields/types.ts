import type { ComponentType } from 'react'

import type { Speech, PlainKey } from '../messages'
import type { Option } from '../options'

export type Choices = Readonly<Record<string, readonly Option[]>>

/** What is known around a value that is told in words. */
export interface DescribeContext extends Pick<Speech, 'language' | 't' | 'known'> {
  /** What the field can be chosen from. */
  options: readonly Option[]
  /** What another field of the same record is called. */
  labelOf: (name: string) => string
}

/** What is known where a draft is shown as the server would tell it. */
export interface PreviewContext extends Pick<Speech, 'language'> {
  options: readonly Option[]
  /** What the record says now. */
  held: unknown
}

/** Where and how a field stands in its form. */
export interface Layout {
  /** Begins a part of the form under this heading, or under its own label. */
  section?: PlainKey | 'own'
  /** Stands in one line with the field before it. */
  beside?: boolean
  /** What it has in common with those that share its line. */
  legend?: PlainKey
  hint?: PlainKey | undefined
  /** Only asked where this field, a yes or no, says yes. */
  onlyWith?: string
  /** Fewer people than read the record may read it: who does is chosen beside it. */
  guarded?: boolean
  /** Other fields that have the readers of this one. */
  guards?: readonly string[]
  /** Its own component in place of the one of its kind. */
  control?: ComponentType<ControlProps<never, never>>
}

/**
 * One field of a record, with everything that screens do with it.
 * Draft is what a form holds, Patch and Created are what the server takes, Read is what it tells.
 */
export interface Field<Draft = unknown, Patch = unknown, Created = unknown, Read = never> extends Layout {
  kind: string
  required?: boolean
  /** Where the record tells it under another name than it takes it. */
  from?: string
  /** Nothing yet; a text is begun in this language. */
  empty(language: string): Draft
  draft: (read: Read, language: string) => Draft
  patch(base: Draft, draft: Draft): Patch
  create(draft: Draft): Created
  /** As one line for a person; empty where there is nothing. */
  describe(draft: Draft, context: DescribeContext): string
  /** As the server would tell it if it were saved. */
  preview(draft: Draft, context: PreviewContext): unknown
}

/** A field of the API that a form does not have, and why. */
export interface LeftOut {
  kind: 'left-out'
  reason: string
}

/** What a component gets that writes one field. */
export interface ControlProps<Value, F = Field> {
  field: F
  id: string
  label: string
  hint: string | undefined
  value: Value
  onChange(this: void, value: Value): void
  options: readonly Option[]
  /** The language in which one writes what is new. */
  language: string
  /** All that is written in the form, for a field that hangs on another. */
  draft: Readonly<Record<string, unknown>>
  choices: Choices
  put: (part: Record<string, unknown>) => void
  error: unknown
  /** Where refusals speak about it: `/parties`. */
  pointer: string
}
