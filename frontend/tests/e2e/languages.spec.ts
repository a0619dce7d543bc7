import type { Page } from '@playwright/test'

import { expect, fitsPhone, heading, soundPage, test } from './test'

async function choose(page: Page, button: string, language: string) {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('link', { name: language, exact: true }).click()
}

test('from Cyrillic to Latin: the page and what was written in Cyrillic', async ({ page }) => {
  await page.goto('/sr-Cyrl')
  await page.getByRole('link', { name: /^Развој ефикасних/ }).click()
  await expect(heading(page, /^Развој ефикасних локалних социјалних услуга/)).toBeVisible()
  await choose(page, 'Језик: Српски', 'Srpski')
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
  await choose(page, 'Jazyk: Čeština', 'Slovenčina')
  await expect(heading(page, 'Čo mestá plánujú v sociálnych službách')).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveURL(/\/sk$/)
})

test('by keyboard nothing changes before one says so', async ({ page }) => {
  await page.goto('/cs/data?x=1')
  const button = page.getByRole('button', { name: 'Jazyk: Čeština' })
  await button.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await fitsPhone(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Čeština' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await expect(page.getByRole('link', { name: 'Slovenčina' })).toBeHidden()
  await button.press('Enter')
  await page.getByRole('link', { name: 'Slovenčina' }).press('Enter')
  await expect(page).toHaveURL('/sk/data?x=1')
  await expect(heading(page, 'Dáta a API')).toBeFocused()
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
