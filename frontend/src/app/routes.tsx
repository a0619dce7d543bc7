import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'

import { HomePage } from '@/pages/home'
import { NotFoundPage } from '@/pages/not-found'
import { Skeleton } from '@/ui/loaded'

import { useTopOfScreen } from './scroll'

interface Identified {
  id: string
}

const page = <Name extends string, Props>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
) => lazy(async () => ({ default: (await load())[name] }))

const EditionPage = page(() => import('@/pages/edition'), 'EditionPage')
const ProjectPage = page(() => import('@/pages/project'), 'ProjectPage')
const MeasurePage = page(() => import('@/pages/measure'), 'MeasurePage')
const MeasureEditPage = page(() => import('@/pages/measure-edit'), 'MeasureEditPage')
const SearchPage = page(() => import('@/pages/search'), 'SearchPage')
const AuthorityPage = page(() => import('@/pages/authority'), 'AuthorityPage')
const OrganisationsPage = page(() => import('@/pages/organisations'), 'OrganisationsPage')
const OrganisationPage = page(() => import('@/pages/organisation'), 'OrganisationPage')
const TerritoryPage = page(() => import('@/pages/territory'), 'TerritoryPage')
const DataPage = page(() => import('@/pages/data'), 'DataPage')
const SignInPage = page(() => import('@/pages/sign-in'), 'SignInPage')
const SetupPage = page(() => import('@/pages/setup'), 'SetupPage')
const WorkPage = page(() => import('@/pages/work'), 'WorkPage')
const WorkEditionPage = page(() => import('@/pages/work-edition'), 'WorkEditionPage')
const EditionEditPage = page(() => import('@/pages/edition-edit'), 'EditionEditPage')
const GoalEditPage = page(() => import('@/pages/goal-edit'), 'GoalEditPage')
const NewPlanPage = page(() => import('@/pages/new-plan'), 'NewPlanPage')
const NewEditionPage = page(() => import('@/pages/new-edition'), 'NewEditionPage')
const NewGoalPage = page(() => import('@/pages/new-goal'), 'NewGoalPage')
const NewMeasurePage = page(() => import('@/pages/new-measure'), 'NewMeasurePage')
const PeoplePage = page(() => import('@/pages/people'), 'PeoplePage')
const TerritoriesPage = page(() => import('@/pages/territories'), 'TerritoriesPage')

const SCREENS: [string, ComponentType<Identified>][] = [
  ['/editions/:id', EditionPage],
  ['/projects/:id', ProjectPage],
  ['/measures/:id', MeasurePage],
  ['/measures/:id/edit', MeasureEditPage],
  ['/authorities/:id', AuthorityPage],
  ['/organisations/:id', OrganisationPage],
  ['/territories/:id', TerritoryPage],
  ['/work/editions/:id', WorkEditionPage],
  ['/work/editions/:id/edit', EditionEditPage],
  ['/work/goals/:id', GoalEditPage],
  ['/work/editions/:id/new-goal', NewGoalPage],
  ['/work/editions/:id/new-measure', NewMeasurePage],
  ['/work/plans/:id/new-edition', NewEditionPage],
  ['/work/authorities/:id/new-plan', NewPlanPage],
  ['/work/authorities/:id/people', PeoplePage],
  ['/work/authorities/:id/territories', TerritoriesPage],
]

/** A new address is a new screen, so that its heading takes the focus and nothing of the old one stays. */
export function Routes() {
  const [here] = useLocation()
  useTopOfScreen(here)
  return (
    <Suspense fallback={<Skeleton />}>
      <Switch key={here}>
        <Route path="/" component={HomePage} />
        <Route path="/search" component={SearchPage} />
        <Route path="/organisations" component={OrganisationsPage} />
        <Route path="/data" component={DataPage} />
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/setup" component={SetupPage} />
        <Route path="/work" component={WorkPage} />
        {SCREENS.map(([path, Screen]) => (
          <Route key={path} path={path}>
            {({ id = '' }: { id?: string }) => <Screen id={id} />}
          </Route>
        ))}
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  )
}
