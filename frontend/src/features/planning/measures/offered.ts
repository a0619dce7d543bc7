import type { MeasureBrief, Party } from '@/api/types'
import { collator } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import type { Option } from '@/ui/field'

import { groupsOf, keyOf } from './measure-filter'

/** Names that can be chosen of, in the order of the reader's language. */
export function useOffered(measures: MeasureBrief[]) {
  const { language } = useSpeech()
  const sorted = (options: Option[]) =>
    options.sort((one, other) => collator(language).compare(one.words, other.words))
  const option = (value: string, name: Name): Option => ({ value, words: name ? words(name, language) : '' })
  return {
    groups: sorted(groupsOf(measures).map(({ id, name }) => option(id, name))),
    parties: (parties: Party[]) =>
      sorted(parties.map((party) => option(keyOf(party), party.organisation_name ?? party.body))),
  }
}

type Name = Party['body']
