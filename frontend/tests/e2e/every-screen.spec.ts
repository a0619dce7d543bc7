import { find, named } from './records'
import { expect, LANGUAGES, signedIn, soundPage, test } from './test'

const PUBLIC: Record<string, string | ((id: Finder) => Promise<string>)> = {
  home: '',
  search: '/search?q=a',
  organisations: '/organisations',
  organisation: async (id) => `/organisations/${await id('organisations')}`,
  town: async (id) => `/authorities/${await id('authorities', named('slug', 'teplice'))}`,
  statement: async (id) => `/authorities/${await id('authorities', named('slug', 'teplice'))}/accessibility`,
  'accessibility of all': '/accessibility?page=/search',
  'answer to a report': '/accessibility/report',
  privacy: '/privacy',
  data: '/data',
  plan: async (id) => `/editions/${await id('editions', named('title', 'Strategija'))}`,
  'plan filtered to nothing': async (id) =>
    `/editions/${await id('editions', named('title', 'Strategija'))}?q=nenajde`,
  timeline: async (id) => `/editions/${await id('editions', named('title', 'Strategija'))}/timeline`,
  'frozen version': async (id) => `/versions/${await id('versions', named('edition_title', 'Strategija'))}`,
  'what changed in a version': async (id) =>
    `/versions/${await id('versions', named('edition_title', 'Strategija'))}/changes`,
  goal: async (id) => `/goals/${await id('goals')}`,
  measure: async (id) => `/measures/${await id('measures', named('edition_title', 'Strategija'))}`,
  project: async (id) => `/projects/${await id('projects')}`,
  indicator: async (id) => `/indicators/${await id('indicators')}`,
  territory: async (id) => `/territories/${await id('territories')}`,
}

type Finder = (collection: string, fits?: (item: Record<string, unknown>) => boolean) => Promise<string>

for (const [name, addressOf] of Object.entries(PUBLIC)) {
  test(`${name}: sound in every language, light and dark`, async ({ page, request }) => {
    const address =
      typeof addressOf === 'string' ? addressOf : await addressOf((...wanted) => find(request, ...wanted))
    for (const language of LANGUAGES) {
      await page.goto(`/${language}${address}`)
      await soundPage(page, language, { dark: true })
    }
  })
}

test.describe('what is not there', () => {
  test.use({ refusals: true })

  test('is sound in every language', async ({ page }) => {
    for (const language of LANGUAGES) {
      await page.goto(`/${language}/nowhere`)
      await soundPage(page, language, { dark: true })
    }
  })
})

const WORK: Record<string, string | ((id: Finder) => Promise<string>)> = {
  'my work': '/work',
  structure: async (id) => `/work/editions/${await id('editions', named('title', 'Komunitní'))}`,
  'measures grid': async (id) =>
    `/work/editions/${await id('editions', named('title', 'Komunitní'))}/measures`,
  'about the plan': async (id) => `/work/editions/${await id('editions', named('title', 'Komunitní'))}/edit`,
  'text of the plan': async (id) =>
    `/work/editions/${await id('editions', named('title', 'Komunitní'))}/chapters`,
  "the plan's way": async (id) => `/work/editions/${await id('editions', named('title', 'Komunitní'))}/life`,
  'what changed since the last version': async (id) =>
    `/work/editions/${await id('editions', named('title', 'Komunitní'))}/changes`,
  'what the plan lacks': async (id) =>
    `/work/editions/${await id('editions', named('title', 'Komunitní'))}/completeness`,
  needs: async (id) => `/work/editions/${await id('editions', named('title', 'Komunitní'))}/needs`,
  'new need': async (id) => `/work/editions/${await id('editions', named('title', 'Komunitní'))}/new-need`,
  workbook: async (id) => `/work/editions/${await id('editions', named('title', 'Komunitní'))}/workbook`,
  attachments: async (id) =>
    `/work/editions/${await id('editions', named('title', 'Komunitní'))}/attachments`,
  'plan from a document': async (id) =>
    `/work/editions/${await id('editions', named('title', 'Komunitní'))}/proposals`,
  'members of a joint plan': async (id) =>
    `/work/editions/${await id('editions', named('title', 'Komunitní'))}/members`,
  'new goal': async (id) => `/work/editions/${await id('editions', named('title', 'Komunitní'))}/new-goal`,
  'new measure': async (id) =>
    `/work/editions/${await id('editions', named('title', 'Komunitní'))}/new-measure`,
  alignments: async (id) => `/work/editions/${await id('editions', named('title', 'Komunitní'))}/alignments`,
  'external plan': async (id) =>
    `/work/external-plans/${await id('external-plans', named('title', 'Ústeckého'))}`,
  'goal editor': async (id) => `/work/goals/${await id('goals', named('title', 'Senioři'))}`,
  'measure editor': async (id) =>
    `/work/measures/${await id('measures', named('edition_title', 'Komunitní'))}`,
  'new edition': async (id) => `/work/plans/${await id('plans', named('title', 'Komunitní'))}/new-edition`,
  'new plan': async (id) => `/work/authorities/${await id('authorities', named('slug', 'teplice'))}/new-plan`,
  'my account': '/work/account',
  people: async (id) => `/work/authorities/${await id('authorities', named('slug', 'teplice'))}/people`,
  settings: async (id) => `/work/authorities/${await id('authorities', named('slug', 'teplice'))}/settings`,
  'reports of barriers': async (id) =>
    `/work/authorities/${await id('authorities', named('slug', 'teplice'))}/reports`,
  territories: async (id) =>
    `/work/authorities/${await id('authorities', named('slug', 'teplice'))}/territories`,
}

for (const [name, addressOf] of Object.entries(WORK)) {
  test(`${name}: sound in every language, light and dark`, async ({ page, request }) => {
    await signedIn(page, 'teplice@triada.example')
    const address =
      typeof addressOf === 'string' ? addressOf : await addressOf((...wanted) => find(request, ...wanted))
    for (const language of LANGUAGES) {
      await page.goto(`/${language}${address}`)
      await soundPage(page, language, { dark: true })
      await expect(page.getByRole('navigation').first()).toBeVisible()
    }
  })
}

for (const address of ['sign-in', 'password', 'invitation']) {
  test(`${address}: sound in every language, light and dark`, async ({ page }) => {
    for (const language of LANGUAGES) {
      await page.goto(`/${language}/${address}`)
      await soundPage(page, language, { dark: true })
    }
  })
}
