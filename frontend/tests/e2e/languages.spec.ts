import { expect, heading, soundPage, test } from './test'

test('from Cyrillic to Latin: the page and what was written in Cyrillic', async ({ page }) => {
  await page.goto('/sr-Cyrl')
  await page.getByRole('link', { name: /^Развој ефикасних/ }).click()
  await expect(heading(page, /^Развој ефикасних локалних социјалних услуга/)).toBeVisible()
  await page.getByLabel('Језик').selectOption('sr-Latn')
  await expect(heading(page, /^Razvoj efikasnih lokalnih socijalnih usluga/)).toBeVisible()
  await expect(page).toHaveURL(/\/sr-Latn\/projects\//)
  await expect(page.getByText('unapređenje rada vešernice u Baču')).toBeVisible()
  await soundPage(page, 'sr-Latn')
})

test('Latin is not turned into Cyrillic, and says its language', async ({ page }) => {
  await page.goto('/sr-Cyrl')
  const link = page.getByRole('link', { name: /^Strategija razvoja/ })
  await expect(link.locator('[lang="sr-Latn"]')).toBeVisible()
})

test('the choice is kept', async ({ page }) => {
  await page.goto('/cs')
  await page.getByLabel('Jazyk').selectOption('sk')
  await expect(heading(page, 'Čo mestá plánujú v sociálnych službách')).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveURL(/\/sk$/)
})

for (const [language, title] of [
  ['sk', 'Čo mestá plánujú v sociálnych službách'],
  ['sr-Cyrl', 'Шта градови и општине планирају у социјалним услугама'],
  ['sr-Latn', 'Šta gradovi i opštine planiraju u socijalnim uslugama'],
  ['en', 'What towns plan in social services'],
] as const) {
  test(`the first page in ${language}, dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`/${language}`)
    await expect(heading(page, title)).toBeVisible()
    await expect(page.getByRole('link', { name: /Bystrica/ }).first()).toBeVisible()
    await soundPage(page, language)
  })
}
