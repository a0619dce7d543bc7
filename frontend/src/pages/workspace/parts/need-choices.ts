import type { Schema } from '@/api/types'
import { useAuthority } from '@/features/commons/authorities/authorities'
import { useTerms } from '@/features/commons/classifications/terms'
import type { NeedChoices } from '@/features/planning/needs/need-forms'
import type { Need } from '@/features/planning/needs/needs'
import { useSpeech } from '@/lib/messages'
import { elementOption, offered } from '@/pages/workspace/parts/offered'
import { useTerritoryOptions } from '@/pages/workspace/parts/territory-options'

/** What the form of a need offers; what the need has already is never missing. */
export function useNeedChoices(tree: Schema<'EditionTree'>, held?: Need): NeedChoices | null {
  const { language } = useSpeech()
  const { authority_id } = tree.edition
  const country = useAuthority(authority_id).data?.country
  const groups = useTerms('target_group', country).data
  const territories = useTerritoryOptions(authority_id, held?.places)
  if (!groups || !territories) return null
  return {
    target_groups: offered(language, groups, held?.target_groups),
    places: territories,
    measure_ids: tree.measures.map((measure) => elementOption(measure.id, measure, language)),
  }
}
