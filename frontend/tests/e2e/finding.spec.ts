import { expect, heading, soundPage, test } from './test'

for (const [query, found] of [
  ['Бач', 'Општина Бач'],
  ['Bač', 'Општина Бач'],
  ['bac', 'Општина Бач'],
  ['sluzby', /služby/],
  ['decu', /Dnevni boravak za decu/],
] as const) {
  test(`"${query}" is found, whatever its letters`, async ({ page }) => {
    await page.goto('/cs')
    await page.getByRole('searchbox').fill(query)
    await page.getByRole('main').getByRole('button', { name: 'Hledat' }).click()
    await expect(page).toHaveURL(`/cs/search?q=${encodeURIComponent(query)}`)
    await expect(heading(page, `Hledání: ${query}`)).toBeVisible()
    await expect(page.getByRole('status')).toContainText(`pro „${query}“`)
    await expect(page.getByRole('main').getByRole('link', { name: found }).first()).toBeVisible()
  })
}

test('nothing found says so', async ({ page }) => {
  await page.goto('/cs/search?q=xyzzy')
  await expect(page.getByRole('status')).toContainText('Nalezeno 0 výsledků')
  await expect(page.getByText('Zkuste méně slov nebo jen začátek slova')).toBeVisible()
  await soundPage(page)
})

test('an organisation, an authority and a territory are found and read', async ({ page }) => {
  await page.goto('/cs/organisations')
  await page.getByLabel('Hledat v názvech').fill('centrum komunitni')
  await page.getByRole('link', { name: 'Centrum komunitní práce Ústí nad Labem' }).click()
  await expect(heading(page, 'Centrum komunitní práce Ústí nad Labem')).toBeVisible()
  await soundPage(page)

  await page.goto('/cs/search?q=Šternberk')
  await page.getByRole('region', { name: 'Zadavatelé plánů' }).getByRole('link').click()
  await expect(heading(page, 'Město Šternberk')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Olomoucký kraj' })).toBeVisible()
  await soundPage(page)
  await page.getByRole('link', { name: 'Údaje o území' }).click()
  await expect(page.getByRole('cell', { name: /^13.603$/ })).toBeVisible()
  await soundPage(page)
})

test('the data page gives commands with its own address', async ({ page, baseURL }) => {
  await page.goto('/cs')
  await page
    .getByRole('navigation', { name: 'Hlavní nabídka' })
    .getByRole('link', { name: 'Data a API' })
    .click()
  await expect(page.getByText(`curl ${baseURL}/v1/editions`)).toBeVisible()
  await expect(page.getByText(`curl ${baseURL}/v1/changes/position`)).toBeVisible()
  await soundPage(page)
})

test.describe('what is not there', () => {
  test.use({ refusals: true })

  for (const address of ['/cs/nowhere', '/nowhere']) {
    test(`${address} says so and leads on`, async ({ page }) => {
      await page.goto(address)
      await expect(heading(page, 'Tady nic není')).toBeVisible()
      await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible()
      await soundPage(page)
      await page.getByRole('link', { name: 'Na plány měst' }).click()
      await expect(heading(page, 'Co města plánují v sociálních službách')).toBeVisible()
    })
  }

  for (const address of ['editions', 'measures', 'projects']) {
    test(`one of ${address} leads home`, async ({ page }) => {
      await page.goto(`/cs/${address}/00000000-0000-4000-8000-000000000000`)
      await expect(heading(page, 'Tady nic není')).toBeVisible()
      await soundPage(page)
      await expect(page.getByRole('link', { name: 'Na plány měst' })).toBeVisible()
    })
  }
})
