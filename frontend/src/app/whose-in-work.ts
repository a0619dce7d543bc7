import { useExternalPlan } from '@/features/planning/alignments/alignments'
import { useNeed } from '@/features/planning/needs/needs'
import { useProposal } from '@/features/planning/proposals/proposals'
import { useWorkbookImport } from '@/features/planning/workbooks/workbooks'

import type { UseAuthorityId } from './whose'

/** Of screens that only the workspace has; the public pages would carry them along for nothing. */
export const useOfNeed: UseAuthorityId = (id) => useNeed(id).data?.authority_id
export const useOfExternalPlan: UseAuthorityId = (id) => useExternalPlan(id).data?.authority_id
export const useOfProposal: UseAuthorityId = (id) => useProposal(id).data?.authority_id
export const useOfWorkbookImport: UseAuthorityId = (id) => useWorkbookImport(id).data?.authority_id
