import { useSearchParams } from 'wouter'

import { useChapter } from '@/features/planning/chapters/chapters'
import { useGoal } from '@/features/planning/goals/goals'
import { useMeasure } from '@/features/planning/measures/measures'
import { useNeed } from '@/features/planning/needs/needs'
import { useProposal } from '@/features/planning/proposals/proposals'
import { useWorkbookImport } from '@/features/planning/workbooks/workbooks'

/** Finds the edition in which a part of a plan stands. */
export type UseEditionId = (id: string) => string | null | undefined

const useItself: UseEditionId = (id) => id
const useOfGoal: UseEditionId = (id) => useGoal(id).data?.edition_id
const useOfMeasure: UseEditionId = (id) => useMeasure(id).data?.edition_id
const useOfChapter: UseEditionId = (id) => useChapter(id).data?.edition_id
const useOfNeed: UseEditionId = (id) => useNeed(id).data?.edition_id
const useOfWorkbookImport: UseEditionId = (id) => useWorkbookImport(id).data?.edition_id
const useOfProposal: UseEditionId = (id) => useProposal(id).data?.edition_id

/** It stands beside many editions; the address says from which one came. */
const useOfExternalPlan: UseEditionId = () => useSearchParams()[0].get('edition')

/** By what the address of a screen names. */
export const EDITION_OF: Record<string, UseEditionId> = {
  editions: useItself,
  goals: useOfGoal,
  measures: useOfMeasure,
  chapters: useOfChapter,
  needs: useOfNeed,
  'workbook-imports': useOfWorkbookImport,
  proposals: useOfProposal,
  'external-plans': useOfExternalPlan,
}
