import type { Measure } from '@/api/types'
import { useTerms } from '@/features/commons/classifications/terms'
import { useAuthority } from '@/features/commons/authorities/authorities'
import { useAllOrganisations } from '@/features/commons/organisations/organisations'
import type { MeasureChoices } from '@/features/planning/measures/measure-forms'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useSpeech } from '@/lib/messages'
import { offered, optionOf } from '@/pages/workspace/parts/offered'
import { useTerritoryOptions } from '@/pages/workspace/parts/territory-options'

/** What the form of a measure offers; a term that the measure has already is never missing. */
export function useMeasureChoices(measure: Measure): MeasureChoices | null {
  const { language } = useSpeech()
  const country = useAuthority(measure.authority_id).data?.country
  const groups = useTerms('target_group', country).data
  const types = useTerms('service_type', country).data
  const forms = useTerms('form').data
  const organisations = useAllOrganisations().data
  const territories = useTerritoryOptions(measure.authority_id, measure.places)
  const goals = useEditionTree(measure.edition_id).data?.goals
  if (!groups || !types || !forms || !organisations || !territories || !goals) return null
  return {
    target_groups: offered(language, groups, measure.target_groups),
    service_types: offered(language, types, measure.service_types),
    forms: offered(language, forms, measure.forms),
    parties: offered(language, organisations),
    places: territories,
    goal_ids: goals.map(({ id, title }) => optionOf(id, title, language)),
  }
}
