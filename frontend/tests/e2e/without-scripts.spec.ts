import { find, named } from './records'
import { expect, fitsPhone, heading, test } from './test'

test.use({ javaScriptEnabled: false })

test('the first page names the towns and leads to their plans', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/cs$/)
  await expect(heading(page, 'Co města plánují v sociálních službách')).toBeVisible()
  await page.getByRole('link', { name: /Komunitní plán sociálních služeb a služeb jim blízkých/ }).click()
  await expect(heading(page, /Komunitní plán/)).toBeVisible()
})

test('a whole plan is in the page, opens without scripts and is whole on paper', async ({
  page,
  request,
}) => {
  const id = await find(request, 'editions', named('title', 'Strategija'))
  await page.goto(`/cs/editions/${id}`)
  const { measures } = (await (await request.get(`/v1/editions/${id}/tree`)).json()) as {
    measures: unknown[]
  }
  expect(measures.length).toBeGreaterThan(20)
  await expect(page.locator('main .measures > li')).toHaveCount(measures.length)
  await page.emulateMedia({ media: 'print' })
  for (const measure of await page.locator('main .measures > li').all()) await expect(measure).toBeVisible()
})

test('the server narrows a plan down where no script does', async ({ page, request }) => {
  const id = await find(request, 'editions', named('title', 'Strategija'))
  await page.goto(`/cs/editions/${id}`)
  await page.getByLabel('Hledat v názvech').fill('telefon')
  await page.getByRole('search', { name: 'Vybrat' }).getByRole('button').click()
  await expect(page).toHaveURL(/q=telefon/)
  await expect(page.locator('main .measures > li')).toHaveCount(1)
})

test('searching, reading easily, changing the language and the page of a barrier', async ({
  page,
  request,
}) => {
  await page.goto('/cs/search?q=Bač')
  await expect(page.getByRole('link', { name: /Бач/ }).first()).toBeVisible()
  const easy = await find(request, 'editions', (item) => item.easy !== null)
  await page.goto(`/cs/editions/${easy}`)
  await page.getByRole('link', { name: 'Snadno ke čtení' }).click()
  await expect(page.getByRole('region', { name: 'Snadno srozumitelný text' })).toBeVisible()
  await page.getByRole('link', { name: 'Nahlásit překážku na této stránce' }).click()
  await expect(heading(page, /přístupnost/i)).toBeVisible()
  await page.getByRole('link', { name: 'Slovenčina' }).click()
  await expect(page.getByRole('heading', { name: /^Nahlásiť problém/ })).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveURL(/\/sk$/)
})

for (const [width, name] of [
  [320, 'the narrowest phone'],
  [1280, 'a desk'],
] as const) {
  test(`nothing is wider than ${name}`, async ({ page, request }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const address of ['', '/data', `/editions/${await find(request, 'editions')}`]) {
      await page.goto(`/sr-Cyrl${address}`)
      await fitsPhone(page)
    }
  })
}
