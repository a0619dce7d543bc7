import type { Edition } from '@/api/types'
import { useAllOrganisations } from '@/features/commons/organisations/organisations'
import type { EditionChoices } from '@/features/planning/plans/plan-forms'
import { useEditions } from '@/features/planning/plans/edition-lists'
import { useSpeech } from '@/lib/messages'
import { offered, optionOf } from '@/pages/workspace/parts/offered'
import { useTerritoryOptions } from '@/pages/workspace/parts/territory-options'

/** What the form of an edition offers. */
export function useEditionChoices(edition: Edition): EditionChoices | null {
  const { language } = useSpeech()
  const organisations = useAllOrganisations().data
  const territories = useTerritoryOptions(edition.authority_id, edition.places)
  const editions = useEditions(edition.authority_id).data?.items
  if (!organisations || !territories || !editions) return null
  return {
    parties: offered(language, organisations),
    places: territories,
    predecessor_id: editions
      .filter(({ id, plan_id }) => id !== edition.id && plan_id === edition.plan_id)
      .map(({ id, title }) => optionOf(id, title, language)),
  }
}
