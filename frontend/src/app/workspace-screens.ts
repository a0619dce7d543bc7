import { useSearchParams } from 'wouter'

import { useExternalPlan } from '@/features/planning/alignments/alignments'
import { useChapter } from '@/features/planning/chapters/chapters'
import { useGoal } from '@/features/planning/goals/goals'
import { useMeasure } from '@/features/planning/measures/measures'
import { useNeed } from '@/features/planning/needs/needs'
import { useEditionAsRecord, usePlan } from '@/features/planning/plans/plans'
import { useProposal } from '@/features/planning/proposals/proposals'
import { useWorkbookImport } from '@/features/planning/workbooks/workbooks'

import { screen, useAuthorityAsRecord, type UseRouteRecord } from './screens'

/** It stands beside many editions; the address says from which one came. */
const useExternalPlanAsRecord: UseRouteRecord = (id) => {
  const [asked] = useSearchParams()
  const { data } = useExternalPlan(id)
  return { data: data && { ...data, edition_id: asked.get('edition') } }
}

export const WORKSPACE_SCREENS = [
  screen('/sign-in', () => import('@/pages/workspace/sign-in'), 'SignInPage'),
  screen('/setup', () => import('@/pages/workspace/setup'), 'SetupPage'),
  screen('/invitation', () => import('@/pages/workspace/invitation'), 'InvitationPage'),
  screen('/password', () => import('@/pages/workspace/password'), 'PasswordPage'),
  screen('/work/account', () => import('@/pages/workspace/account'), 'AccountPage'),
  screen('/work', () => import('@/pages/workspace/home'), 'WorkPage'),
  screen(
    '/work/editions/:id',
    () => import('@/pages/workspace/edition'),
    'WorkEditionPage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/measures',
    () => import('@/pages/workspace/measures'),
    'MeasuresGridPage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/needs',
    () => import('@/pages/workspace/needs'),
    'NeedsPage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/needs-table',
    () => import('@/pages/workspace/needs-table'),
    'NeedsTablePage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/new-need',
    () => import('@/pages/workspace/new-need'),
    'NewNeedPage',
    useEditionAsRecord,
  ),
  screen('/work/needs/:id', () => import('@/pages/workspace/need-edit'), 'NeedEditPage', useNeed),
  screen(
    '/work/editions/:id/alignments',
    () => import('@/pages/workspace/alignments'),
    'AlignmentsPage',
    useEditionAsRecord,
  ),
  screen(
    '/work/external-plans/:id',
    () => import('@/pages/workspace/external-plan'),
    'ExternalPlanPage',
    useExternalPlanAsRecord,
  ),
  screen(
    '/work/editions/:id/proposals',
    () => import('@/pages/workspace/proposals'),
    'ProposalsPage',
    useEditionAsRecord,
  ),
  screen('/work/proposals/:id', () => import('@/pages/workspace/proposal'), 'ProposalPage', useProposal),
  screen(
    '/work/editions/:id/members',
    () => import('@/pages/workspace/members'),
    'MembersPage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/attachments',
    () => import('@/pages/workspace/attachments'),
    'AttachmentsPage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/workbook',
    () => import('@/pages/workspace/workbook'),
    'WorkbookPage',
    useEditionAsRecord,
  ),
  screen(
    '/work/workbook-imports/:id',
    () => import('@/pages/workspace/workbook-import'),
    'WorkbookImportPage',
    useWorkbookImport,
  ),
  screen(
    '/work/editions/:id/edit',
    () => import('@/pages/workspace/edition-edit'),
    'EditionEditPage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/new-goal',
    () => import('@/pages/workspace/new-goal'),
    'NewGoalPage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/new-measure',
    () => import('@/pages/workspace/new-measure'),
    'NewMeasurePage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/life',
    () => import('@/pages/workspace/edition-life'),
    'EditionLifePage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/completeness',
    () => import('@/pages/workspace/completeness'),
    'CompletenessPage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/next-cycle',
    () => import('@/pages/workspace/next-cycle'),
    'NextCyclePage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/changes',
    () => import('@/pages/workspace/edition-changes'),
    'EditionChangesPage',
    useEditionAsRecord,
  ),
  screen(
    '/work/editions/:id/chapters',
    () => import('@/pages/workspace/chapters'),
    'ChaptersPage',
    useEditionAsRecord,
  ),
  screen('/work/chapters/:id', () => import('@/pages/workspace/chapter-edit'), 'ChapterEditPage', useChapter),
  screen('/work/goals/:id', () => import('@/pages/workspace/goal-edit'), 'GoalEditPage', useGoal),
  screen('/work/measures/:id', () => import('@/pages/workspace/measure-edit'), 'MeasureEditPage', useMeasure),
  screen(
    '/work/plans/:id/new-edition',
    () => import('@/pages/workspace/new-edition'),
    'NewEditionPage',
    usePlan,
  ),
  screen(
    '/work/authorities/:id/new-plan',
    () => import('@/pages/workspace/new-plan'),
    'NewPlanPage',
    useAuthorityAsRecord,
  ),
  screen(
    '/work/authorities/:id/settings',
    () => import('@/pages/workspace/settings'),
    'SettingsPage',
    useAuthorityAsRecord,
  ),
  screen(
    '/work/authorities/:id/reports',
    () => import('@/pages/workspace/reports'),
    'ReportsPage',
    useAuthorityAsRecord,
  ),
  screen(
    '/work/authorities/:id/people',
    () => import('@/pages/workspace/people'),
    'PeoplePage',
    useAuthorityAsRecord,
  ),
  screen(
    '/work/authorities/:id/territories',
    () => import('@/pages/workspace/territories'),
    'TerritoriesPage',
    useAuthorityAsRecord,
  ),
]
