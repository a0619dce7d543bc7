import { find, named } from './records'
import { expect, heading, signedIn, soundPage, test } from './test'

test('a reader sees over the years what begins, runs and ends, and of what nobody knows when', async ({
  page,
}) => {
  await signedIn(page, 'teplice@triada.example')
  const edition = await find(page.request, 'editions', named('title', 'Komunitní'))
  const answer = await page.request.get(`/v1/measures?edition_id=${edition}&limit=200`)
  const { items } = (await answer.json()) as { items: { id: string; version: number }[] }
  const [measure] = items
  if (!measure) throw new Error('The plan has no measure')
  const changed = await page.request.patch(`/v1/measures/${measure.id}`, {
    headers: { 'If-Match': `"${measure.version}"` },
    data: { starts: '2017', ends: '2019-Q2' },
  })
  expect(changed.ok()).toBe(true)

  await page.goto(`/cs/editions/${edition}`)
  await page.getByRole('link', { name: 'Časová osa' }).click()
  await expect(heading(page, 'Časová osa')).toBeFocused()
  const plan = page.getByRole('table', { name: /Komunitní plán/ })
  await expect(plan.getByRole('columnheader', { name: '2016' })).toBeVisible()
  const row = page.getByRole('row', { name: /2\. čtvrtletí 2019/ })
  await expect(row.getByRole('cell')).toHaveText([
    '',
    '2017: začíná, navrženo',
    '2018: trvá, navrženo',
    '2019: končí, navrženo',
    '',
  ])
  await expect(page.getByRole('region', { name: 'Bez termínu' }).getByRole('link').first()).toBeVisible()

  await page.getByLabel('Stav').selectOption('navrženo')
  await expect(page).toHaveURL(/\?state=proposed$/)
  await expect(page.getByRole('status')).toContainText('výběr: navrženo')
  await soundPage(page, 'cs', { dark: true })

  await page.setViewportSize({ width: 320, height: 800 })
  const begins = page.getByText('2017: začíná, navrženo')
  await begins.scrollIntoViewIfNeeded()
  await expect(begins).toBeInViewport({ ratio: 1 })
})
