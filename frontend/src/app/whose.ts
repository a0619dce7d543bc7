import { useAuthority } from '@/features/commons/authorities/authorities'
import { useChapter } from '@/features/planning/chapters/chapters'
import { useGoal } from '@/features/planning/goals/goals'
import { useIndicator } from '@/features/planning/indicators/indicators'
import { useMeasure } from '@/features/planning/measures/measures'
import { useExtract } from '@/features/planning/members/members'
import { useEditionTree, usePlan } from '@/features/planning/plans/plans'
import { useProjectTree } from '@/features/planning/projects/projects'
import { useVersion } from '@/features/planning/versions/versions'

/** Finds the authority of a screen in what the screen asks for anyway. */
export type UseAuthorityId = (id: string) => string | undefined

export const useNobody: UseAuthorityId = () => undefined
export const useItself: UseAuthorityId = (id) => id
export const useOfEdition: UseAuthorityId = (id) => useEditionTree(id).data?.edition.authority_id
export const useOfChapter: UseAuthorityId = (id) => useChapter(id).data?.authority_id
export const useOfVersion: UseAuthorityId = (id) => useVersion(id).data?.authority_id
export const useOfPlan: UseAuthorityId = (id) => usePlan(id).data?.authority_id
export const useOfGoal: UseAuthorityId = (id) => useGoal(id).data?.authority_id
export const useOfMeasure: UseAuthorityId = (id) => useMeasure(id).data?.authority_id
export const useOfMember: UseAuthorityId = (id) => useExtract(id).data?.authority_id
export const useOfProject: UseAuthorityId = (id) => useProjectTree(id).data?.project.authority_id
export const useOfIndicator: UseAuthorityId = (id) => useIndicator(id).data?.authority_id

interface Standing {
  useAuthorityId: UseAuthorityId
  id: string
}

/** The authority on whose pages a screen stands, with its looks, words and contacts. */
export function useRouteAuthority({ useAuthorityId, id }: Standing) {
  return useAuthority(useAuthorityId(id)).data
}
