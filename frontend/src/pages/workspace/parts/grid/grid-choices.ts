import { useMemo } from 'react'

import type { Schema } from '@/api/types'
import { useAuthority } from '@/features/commons/authorities/authorities'
import { useTerms } from '@/features/commons/classifications/terms'
import { useAllOrganisations } from '@/features/commons/organisations/organisations'
import { branchesOf, everyGoal } from '@/features/planning/goals/branches'
import type { GridChoices } from '@/features/planning/measures/grid/columns'
import type { ListedMeasure } from '@/features/planning/measures/grid/measure-grid'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { offered, optionOf } from '@/pages/workspace/parts/offered'

type Tree = Schema<'EditionTree'>

/** What the cells of the grid offer; what some measure has already is never missing. */
export function useGridChoices(
  { edition, goals }: Tree,
  measures: readonly ListedMeasure[] | undefined,
): GridChoices | null {
  const { language } = useSpeech()
  const country = useAuthority(edition.authority_id).data?.country
  const groups = useTerms('target_group', country).data
  const types = useTerms('service_type', country).data
  const organisations = useAllOrganisations().data
  // Other terms held by some measure come with the first reading; later ones are among those offered.
  const known = measures !== undefined
  return useMemo(() => {
    if (!groups || !types || !organisations || !known) return null
    const byId = new Map(goals.map((goal) => [goal.id, goal]))
    const leads = measures.flatMap(({ parties }) =>
      parties.flatMap(({ organisation_id: id, organisation_name: name }) =>
        id && name ? [{ id, name }] : [],
      ),
    )
    const here = organisations.filter((one) => !country || one.country === country)
    return {
      goals: everyGoal(branchesOf(goals, [])).flatMap((id) => {
        const goal = byId.get(id)
        if (!goal) return []
        const title = words(goal.title, language)
        const option = optionOf(id, goal.title, language)
        return [{ ...option, words: [goal.code, title].filter(Boolean).join(' '), code: goal.code, title }]
      }),
      target_groups: offered(
        language,
        groups,
        measures.flatMap((one) => one.target_groups),
      ),
      service_types: offered(
        language,
        types,
        measures.flatMap((one) => one.service_types),
      ),
      organisations: offered(language, here, leads),
    }
    // Columns are drawn anew with the choices: not at every change of a measure.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [groups, types, organisations, goals, language, country, known])
}
