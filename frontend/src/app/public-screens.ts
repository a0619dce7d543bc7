import { screen } from './screens'
import {
  useItself,
  useNobody,
  useOfChapter,
  useOfEdition,
  useOfGoal,
  useOfIndicator,
  useOfMeasure,
  useOfProject,
  useOfVersion,
} from './whose'

export const PUBLIC_SCREENS = [
  screen('/', () => import('@/pages/public/home'), 'HomePage'),
  screen('/search', () => import('@/pages/public/search'), 'SearchPage'),
  screen('/organisations', () => import('@/pages/public/organisations'), 'OrganisationsPage'),
  screen('/data', () => import('@/pages/public/data'), 'DataPage'),
  screen('/accessibility', () => import('@/pages/public/accessibility'), 'AccessibilityPage'),
  screen('/accessibility/report', () => import('@/pages/public/report'), 'ReportPage'),
  screen('/privacy', () => import('@/pages/public/privacy'), 'PrivacyPage', useNobody, true),
  screen(
    '/authorities/:id/accessibility',
    () => import('@/pages/public/statement'),
    'StatementPage',
    useItself,
  ),
  screen('/authorities/:id', () => import('@/pages/public/authority'), 'AuthorityPage', useItself),
  screen('/editions/:id', () => import('@/pages/public/edition'), 'EditionPage', useOfEdition),
  screen('/versions/:id/changes', () => import('@/pages/public/changes'), 'ChangesPage', useOfVersion),
  screen('/versions/:id', () => import('@/pages/public/version'), 'VersionPage', useOfVersion),
  screen('/chapters/:id', () => import('@/pages/public/chapter'), 'ChapterPage', useOfChapter),
  screen('/goals/:id', () => import('@/pages/public/goal'), 'GoalPage', useOfGoal),
  screen('/indicators/:id', () => import('@/pages/public/indicator'), 'IndicatorPage', useOfIndicator),
  screen('/measures/:id', () => import('@/pages/public/measure'), 'MeasurePage', useOfMeasure),
  screen('/projects/:id', () => import('@/pages/public/project'), 'ProjectPage', useOfProject),
  screen('/organisations/:id', () => import('@/pages/public/organisation'), 'OrganisationPage'),
  screen('/territories/:id', () => import('@/pages/public/territory'), 'TerritoryPage'),
]
