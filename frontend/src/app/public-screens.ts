import { useChapter } from '@/features/planning/chapters/chapters'
import { useGoal } from '@/features/planning/goals/goals'
import { useIndicator } from '@/features/planning/indicators/indicators'
import { useMeasure } from '@/features/planning/measures/measures'
import { useExtract } from '@/features/planning/members/members'
import { useEditionAsRecord } from '@/features/planning/plans/plans'
import { useProjectTree } from '@/features/planning/projects/projects'
import { useVersion } from '@/features/planning/versions/versions'

import { screen, useAuthorityAsRecord, useNoRecord, type UseRouteRecord } from './screens'

const useProjectAsRecord: UseRouteRecord = (id) => ({ data: useProjectTree(id).data?.project })

export const PUBLIC_SCREENS = [
  screen('/', () => import('@/pages/public/home'), 'HomePage'),
  screen('/search', () => import('@/pages/public/search'), 'SearchPage'),
  screen('/organisations', () => import('@/pages/public/organisations'), 'OrganisationsPage'),
  screen('/data', () => import('@/pages/public/data'), 'DataPage'),
  screen('/accessibility', () => import('@/pages/public/accessibility'), 'AccessibilityPage'),
  screen('/accessibility/report', () => import('@/pages/public/report'), 'ReportPage'),
  screen('/privacy', () => import('@/pages/public/privacy'), 'PrivacyPage', useNoRecord, true),
  screen(
    '/authorities/:id/accessibility',
    () => import('@/pages/public/statement'),
    'StatementPage',
    useAuthorityAsRecord,
  ),
  screen('/authorities/:id', () => import('@/pages/public/authority'), 'AuthorityPage', useAuthorityAsRecord),
  screen('/editions/:id', () => import('@/pages/public/edition'), 'EditionPage', useEditionAsRecord),
  screen(
    '/editions/:id/timeline',
    () => import('@/pages/public/timeline'),
    'TimelinePage',
    useEditionAsRecord,
  ),
  screen('/versions/:id/changes', () => import('@/pages/public/changes'), 'ChangesPage', useVersion),
  screen('/versions/:id', () => import('@/pages/public/version'), 'VersionPage', useVersion),
  screen('/chapters/:id', () => import('@/pages/public/chapter'), 'ChapterPage', useChapter),
  screen('/goals/:id', () => import('@/pages/public/goal'), 'GoalPage', useGoal),
  screen('/indicators/:id', () => import('@/pages/public/indicator'), 'IndicatorPage', useIndicator),
  screen('/members/:id', () => import('@/pages/public/member'), 'MemberPage', useExtract),
  screen('/measures/:id', () => import('@/pages/public/measure'), 'MeasurePage', useMeasure),
  screen('/projects/:id', () => import('@/pages/public/project'), 'ProjectPage', useProjectAsRecord),
  screen('/organisations/:id', () => import('@/pages/public/organisation'), 'OrganisationPage'),
  screen('/territories/:id', () => import('@/pages/public/territory'), 'TerritoryPage'),
]
