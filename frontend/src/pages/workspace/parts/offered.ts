import type { TermRef } from '@/api/types'
import { collator } from '@/lib/formats'
import type { Language } from '@/lib/language'
import { pick, type Text } from '@/lib/text'
import type { Option } from '@/ui/field'

type Named = Pick<TermRef, 'id' | 'name'>

export function optionOf(id: string, name: Text, language: Language): Option {
  const { words, lang } = pick(name, language)
  return { value: id, words, lang: lang === language ? undefined : lang }
}

/** A goal or measure of a plan, by its code where it has one. */
export function elementOption(
  value: string,
  { code, title }: { code: string | null; title: Text },
  language: Language,
): Option {
  const option = optionOf(value, title, language)
  return code ? { ...option, words: `${code} ${option.words}` } : option
}

/** What can be chosen, in order; what is held already is never missing. */
export function offered(language: Language, terms: Named[], held: Named[] = []): Option[] {
  const option = ({ id, name }: Named) => optionOf(id, name, language)
  const mine = new Map(held.map((term) => [term.id, option(term)]))
  // A country's own term may be called like the common one; one of the two is enough to choose from.
  const others = new Map(terms.map(option).map((one) => [one.words, one]))
  for (const { words } of mine.values()) others.delete(words)
  return [...mine.values(), ...others.values()].sort((one, other) =>
    collator(language).compare(one.words, other.words),
  )
}
