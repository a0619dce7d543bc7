import type { MeasureBrief, Party } from '@/api/types'
import { collator } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import type { Option } from '@/ui/field'

import { groupsOf, keyOf } from './measure-filter'
import { KINDS, STATES } from './measures'

/** What can be chosen of: only what the plan has, each in the order of its language. */
export function useOffered(measures: MeasureBrief[]) {
  const { language, t } = useSpeech()
  const sorted = (options: Option[]) =>
    options.sort((one, other) => collator(language).compare(one.words, other.words))
  return {
    states: (): Option[] =>
      STATES.filter((state) => measures.some((measure) => measure.state === state)).map((state) => ({
        value: state,
        words: t(`measure-state.${state}`),
      })),
    kinds: (): Option[] =>
      KINDS.filter((kind) => measures.some((measure) => measure.kinds.includes(kind))).map((kind) => ({
        value: kind,
        words: t(`kind.${kind}`),
      })),
    groups: () =>
      sorted(groupsOf(measures).map(({ id, name }) => ({ value: id, words: words(name, language) }))),
    parties: (parties: Party[]) =>
      sorted(
        parties.map((party) => {
          const name = party.organisation_name ?? party.body
          return { value: keyOf(party), words: name ? words(name, language) : '' }
        }),
      ),
  }
}
