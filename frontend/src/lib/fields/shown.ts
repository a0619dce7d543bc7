import type { Language } from '../language'
import type { Speech } from '../messages'
import { askedFields, type Declaration, type DraftOf, declaredField } from './fields'
import { fieldLabel } from './labels'
import type { Choices } from './types'

/** One field of what is written as one line for a person; empty where there is nothing. */
export function describeField<D extends Declaration>(
  of: D,
  name: string,
  draft: DraftOf<D>,
  choices: Choices,
  speech: Pick<Speech, 'language' | 't' | 'known'>,
): string {
  const { language, t, known } = speech
  return declaredField(of, name).describe((draft as Record<string, unknown>)[name], {
    language,
    t,
    known,
    options: choices[name] ?? [],
    labelOf: (other) => fieldLabel(speech, of.record, other),
  })
}

/** The record as it would be told if what is written were saved. */
export function written<D extends Declaration, Read extends object>(
  of: D,
  read: Read,
  draft: DraftOf<D>,
  choices: Choices,
  language: Language,
): Read {
  const values = askedFields(of)
    .filter(([, { from }]) => from === undefined)
    .map(([name, field]) => {
      const held = (read as Record<string, unknown>)[name]
      const context = { language, options: choices[name] ?? [], held }
      return [name, field.preview((draft as Record<string, unknown>)[name], context)]
    })
  return { ...read, ...(Object.fromEntries(values) as Partial<Read>) }
}
