import { screen } from './screens'
import { useItself, useOfChapter, useOfEdition, useOfGoal, useOfMeasure, useOfPlan } from './whose'
import { useOfExternalPlan, useOfNeed } from './whose-in-work'

export const WORKSPACE_SCREENS = [
  screen('/sign-in', () => import('@/pages/workspace/sign-in'), 'SignInPage'),
  screen('/setup', () => import('@/pages/workspace/setup'), 'SetupPage'),
  screen('/work', () => import('@/pages/workspace/home'), 'WorkPage'),
  screen('/work/editions/:id', () => import('@/pages/workspace/edition'), 'WorkEditionPage', useOfEdition),
  screen(
    '/work/editions/:id/measures',
    () => import('@/pages/workspace/measures'),
    'MeasuresGridPage',
    useOfEdition,
  ),
  screen('/work/editions/:id/needs', () => import('@/pages/workspace/needs'), 'NeedsPage', useOfEdition),
  screen(
    '/work/editions/:id/new-need',
    () => import('@/pages/workspace/new-need'),
    'NewNeedPage',
    useOfEdition,
  ),
  screen('/work/needs/:id', () => import('@/pages/workspace/need-edit'), 'NeedEditPage', useOfNeed),
  screen(
    '/work/editions/:id/alignments',
    () => import('@/pages/workspace/alignments'),
    'AlignmentsPage',
    useOfEdition,
  ),
  screen(
    '/work/external-plans/:id',
    () => import('@/pages/workspace/external-plan'),
    'ExternalPlanPage',
    useOfExternalPlan,
  ),
  screen(
    '/work/editions/:id/attachments',
    () => import('@/pages/workspace/attachments'),
    'AttachmentsPage',
    useOfEdition,
  ),
  screen(
    '/work/editions/:id/edit',
    () => import('@/pages/workspace/edition-edit'),
    'EditionEditPage',
    useOfEdition,
  ),
  screen(
    '/work/editions/:id/new-goal',
    () => import('@/pages/workspace/new-goal'),
    'NewGoalPage',
    useOfEdition,
  ),
  screen(
    '/work/editions/:id/new-measure',
    () => import('@/pages/workspace/new-measure'),
    'NewMeasurePage',
    useOfEdition,
  ),
  screen(
    '/work/editions/:id/life',
    () => import('@/pages/workspace/edition-life'),
    'EditionLifePage',
    useOfEdition,
  ),
  screen(
    '/work/editions/:id/completeness',
    () => import('@/pages/workspace/completeness'),
    'CompletenessPage',
    useOfEdition,
  ),
  screen(
    '/work/editions/:id/next-cycle',
    () => import('@/pages/workspace/next-cycle'),
    'NextCyclePage',
    useOfEdition,
  ),
  screen(
    '/work/editions/:id/changes',
    () => import('@/pages/workspace/edition-changes'),
    'EditionChangesPage',
    useOfEdition,
  ),
  screen(
    '/work/editions/:id/chapters',
    () => import('@/pages/workspace/chapters'),
    'ChaptersPage',
    useOfEdition,
  ),
  screen(
    '/work/chapters/:id',
    () => import('@/pages/workspace/chapter-edit'),
    'ChapterEditPage',
    useOfChapter,
  ),
  screen('/work/goals/:id', () => import('@/pages/workspace/goal-edit'), 'GoalEditPage', useOfGoal),
  screen(
    '/work/measures/:id',
    () => import('@/pages/workspace/measure-edit'),
    'MeasureEditPage',
    useOfMeasure,
  ),
  screen(
    '/work/plans/:id/new-edition',
    () => import('@/pages/workspace/new-edition'),
    'NewEditionPage',
    useOfPlan,
  ),
  screen(
    '/work/authorities/:id/new-plan',
    () => import('@/pages/workspace/new-plan'),
    'NewPlanPage',
    useItself,
  ),
  screen(
    '/work/authorities/:id/settings',
    () => import('@/pages/workspace/settings'),
    'SettingsPage',
    useItself,
  ),
  screen(
    '/work/authorities/:id/reports',
    () => import('@/pages/workspace/reports'),
    'ReportsPage',
    useItself,
  ),
  screen('/work/authorities/:id/people', () => import('@/pages/workspace/people'), 'PeoplePage', useItself),
  screen(
    '/work/authorities/:id/territories',
    () => import('@/pages/workspace/territories'),
    'TerritoriesPage',
    useItself,
  ),
]
