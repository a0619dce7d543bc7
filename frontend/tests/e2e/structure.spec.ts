import type { Page } from '@playwright/test'

import { goalIn, measureUnder, planOf, saved } from './planned'
import { expect, heading, soundPage, test } from './test'

const rows = (page: Page) => page.locator('[data-title]')

test('by keyboard alone a goal with three measures is made, one is moved and put back', async ({ page }) => {
  const edition = await planOf(page, 'Plán klávesami')
  await page.goto(`/cs/work/editions/${edition.id}`)
  await expect(heading(page, 'Plán klávesami')).toBeVisible()
  await page.getByRole('button', { name: 'Přidat cíl' }).focus()
  const keys = page.keyboard
  await keys.press('Enter')
  await keys.type('Senioři')
  await keys.press('Enter')
  await keys.press('Escape')
  await expect(page.getByRole('button', { name: 'Oblast Senioři' })).toBeFocused()
  await keys.press('n')
  for (const title of ['Pečovatelská služba', 'Odlehčovací služba', 'Doprava k lékaři']) {
    await expect(page.getByRole('textbox', { name: 'Přidat opatření – Název' })).toHaveValue('')
    await keys.type(title)
    await keys.press('Enter')
  }
  await keys.press('Escape')
  await expect(rows(page)).toHaveText([
    /Senioři/,
    'Pečovatelská služba',
    'Odlehčovací služba',
    'Doprava k lékaři',
  ])
  await expect(page.getByRole('button', { name: 'Doprava k lékaři' })).toBeFocused()
  await soundPage(page)

  await keys.press('Alt+ArrowUp')
  await expect(page.getByText('„Doprava k lékaři“ je teď 2. z 3 pod „Senioři“.')).toBeAttached()
  await expect(rows(page)).toHaveText([
    /Senioři/,
    'Pečovatelská služba',
    'Doprava k lékaři',
    'Odlehčovací služba',
  ])
  await expect(page.getByRole('button', { name: 'Doprava k lékaři' })).toBeFocused()
  await keys.press('Control+z')
  await expect(rows(page)).toHaveText([
    /Senioři/,
    'Pečovatelská služba',
    'Odlehčovací služba',
    'Doprava k lékaři',
  ])

  await keys.press('F2')
  await keys.press('End')
  await keys.type(' a na úřad')
  await keys.press('Enter')
  await saved(page)
  await page.reload()
  await expect(rows(page)).toHaveText([
    /Senioři/,
    'Pečovatelská služba',
    'Odlehčovací služba',
    'Doprava k lékaři a na úřad',
  ])
})

test('buttons do the same, what is deleted is named, and a search keeps its way', async ({ page }) => {
  const edition = await planOf(page, 'Plán tlačítky')
  const first = await goalIn(page, edition, 'Rodiny')
  await goalIn(page, edition, 'Mládež')
  await measureUnder(page, first, 'Poradna')
  await measureUnder(page, first, 'Klub')
  await page.goto(`/cs/work/editions/${edition.id}`)
  await page.getByRole('button', { name: 'Oblast Mládež' }).click()
  const tools = page.getByRole('group', { name: 'Co s: Mládež' })
  await tools.getByRole('button', { name: 'Zařadit pod předchozí' }).click()
  await expect(page.getByText('„Mládež“ je teď 1. z 1 pod „Rodiny“.')).toBeAttached()
  await saved(page)

  await page.getByRole('button', { name: 'Klub', exact: true }).click()
  await page.getByRole('group', { name: 'Co s: Klub' }).getByRole('button', { name: 'Další' }).click()
  await soundPage(page)
  await page.getByRole('button', { name: 'Přesunout do…' }).click()
  await page.getByLabel('Kam').selectOption({ label: '\u2003Mládež' })
  await page.getByRole('button', { name: 'Přesunout', exact: true }).click()
  await expect(page.getByText('„Klub“ je teď 1. z 1 pod „Mládež“.')).toBeAttached()

  const club = page.getByRole('button', { name: 'Klub', exact: true })
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText('„Klub“ je teď 2. z 2 pod „Rodiny“.')).toBeAttached()
  await expect(club).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Poslední změna je vrácena.')).toBeAttached()
  await expect(rows(page)).toHaveText([/Rodiny/, 'Poradna', /Mládež/, 'Klub'])
  await expect(club).toBeFocused()

  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog', { name: 'Smazat „Klub“?' })
  await expect(dialog.getByRole('button', { name: 'Smazat opatření' })).not.toBeFocused()
  await expect(dialog.locator(':focus')).toHaveText('Zrušit')
  await dialog.getByRole('button', { name: 'Smazat opatření' }).click()
  await expect(page.getByRole('button', { name: 'Klub', exact: true })).toHaveCount(0)

  await page.getByLabel('Hledat v plánu').fill('porad')
  await expect(rows(page)).toHaveText([/Rodiny/, 'Poradna'])
  await expect(page).toHaveURL(/\?q=porad$/)
})

test.describe('where the server refuses', () => {
  test.use({ refusals: true })

  test('its sentence stands at the row', async ({ page }) => {
    const edition = await planOf(page, 'Plán s odmítnutím')
    const goal = await goalIn(page, edition, 'Plný cíl')
    await measureUnder(page, goal, 'Služba')
    await page.goto(`/cs/work/editions/${edition.id}`)
    await page.getByRole('button', { name: 'Oblast Plný cíl' }).focus()
    await page.keyboard.press('Delete')
    await expect(page.getByRole('dialog')).toContainText('Teď pod ním: 1 opatření')
    await page.getByRole('dialog').getByRole('button', { name: 'Smazat cíl' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Oblast Plný cíl' })).toBeVisible()
  })
})
