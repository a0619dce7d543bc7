import './ui/styles/all.css'
import './ui/styles/workspace.css'

import { Drafts } from './app/drafts'
import { start } from './app/start'
import { WorkNav } from './app/work-nav'
import { WORKSPACE_SCREENS } from './app/workspace-screens'

void start({
  build: 'workspace',
  screens: WORKSPACE_SCREENS,
  below: (match) => <WorkNav key={`nav${match.address}`} match={match} />,
  wrapper: Drafts,
})
// Drafts are not what a page begins with.
void import('./lib/draft-store').then(({ forgetOldDrafts }) => forgetOldDrafts())
