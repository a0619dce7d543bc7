import type { Place } from '@/api/types'
import { useTerritoriesOf } from '@/features/commons/territories/territories'
import { collator } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { optionOf } from '@/pages/workspace/parts/offered'
import type { Option } from '@/ui/field'

/** The territories of an authority with their kind, and those that are chosen already. */
export function useTerritoryOptions(authorityId: string, held: Place[] = []): Option[] | null {
  const { language, t } = useSpeech()
  const known = useTerritoriesOf(authorityId).data?.items
  if (!known) return null
  const options = new Map<string, Option>()
  for (const { territory_id, territory_name } of held)
    if (territory_id && territory_name)
      options.set(territory_id, optionOf(territory_id, territory_name, language))
  for (const { id, name, kind } of known) {
    const option = optionOf(id, name, language)
    options.set(id, { ...option, words: `${option.words} (${t(`territory.${kind}`)})` })
  }
  return [...options.values()].sort((one, other) => collator(language).compare(one.words, other.words))
}
