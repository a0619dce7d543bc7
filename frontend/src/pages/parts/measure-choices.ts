import type { Measure, TermRef } from '@/api/types'
import { useTerms } from '@/features/commons/classifications/terms'
import { useAuthority } from '@/features/commons/authorities/authorities'
import { useAllOrganisations } from '@/features/commons/organisations/organisations'
import type { MeasureChoices } from '@/features/planning/measures/measure-fields'
import { collator } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { pick } from '@/lib/text'
import type { Option } from '@/ui/field'

/** What the form of a measure offers; a term that the measure has already is never missing. */
export function useMeasureChoices(measure: Measure): MeasureChoices | null {
  const { language } = useSpeech()
  const country = useAuthority(measure.authority_id).data?.country
  const groups = useTerms('target_group', country).data
  const types = useTerms('service_type', country).data
  const forms = useTerms('form').data
  const organisations = useAllOrganisations().data
  if (!groups || !types || !forms || !organisations) return null
  const optionOf = ({ id, name }: Pick<TermRef, 'id' | 'name'>): Option => {
    const { words, lang } = pick(name, language)
    return { value: id, words, lang: lang === language ? undefined : lang }
  }
  const offer = (terms: Pick<TermRef, 'id' | 'name'>[], held: TermRef[]) => {
    const mine = new Map(held.map((term) => [term.id, optionOf(term)]))
    // A country's own term may be called like the common one; one of the two is enough to choose from.
    const others = new Map(terms.map(optionOf).map((option) => [option.words, option]))
    for (const { words } of mine.values()) others.delete(words)
    return [...mine.values(), ...others.values()].sort((one, other) =>
      collator(language).compare(one.words, other.words),
    )
  }
  return {
    target_groups: offer(groups, measure.target_groups),
    service_types: offer(types, measure.service_types),
    forms: offer(forms, measure.forms),
    organisations: offer(organisations, []),
  }
}
