import { goalIn, measureUnder, planOf } from './planned'
import { expect, soundPage, test } from './test'
import { paste } from './grid'

const COLUMNS = ['Označení', 'Název', 'Závažnost']

test('needs are pasted, changed, taken back and deleted as rows of a table', async ({ page }) => {
  const edition = await planOf(page, 'Plán s potřebami')
  const goal = await goalIn(page, edition, 'Senioři')
  await measureUnder(page, goal, 'Poradna', { code: 'M1' })
  await page.goto(`/cs/work/editions/${edition.id}/needs`)
  await page.getByRole('link', { name: 'Tabulka potřeb' }).click()
  const grid = page.getByRole('grid', { name: 'Tabulka potřeb' })
  const row = (name: string | RegExp) => grid.getByRole('row', { name })
  const cell = (name: string | RegExp, column: string) =>
    row(name).getByRole('gridcell').nth(COLUMNS.indexOf(column))
  await expect(page.getByText('Tabulka je zatím prázdná.')).toBeVisible()
  await soundPage(page)

  await cell(/Nový řádek/, 'Označení').click()
  await paste(page, 'P1\tČeká se na poradnu\tvelmi vážná\nP2\tChybí doprava\tmírná\n')
  await expect(page.getByText('2 potřeby', { exact: true })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^\s*Uloženo/ })).toBeVisible()

  await cell(/^P2 /, 'Název').click()
  await page.keyboard.type('Chybí doprava k lékaři')
  await page.keyboard.press('Enter')
  await expect(cell(/^P2 /, 'Název')).toHaveText('Chybí doprava k lékaři')
  await page.getByRole('button', { name: 'Vrátit' }).click()
  await expect(cell(/^P2 /, 'Název')).toHaveText('Chybí doprava')
  await soundPage(page)

  await row(/^P1 /).getByRole('rowheader').click()
  await page.getByRole('group', { name: 'S vybranými řádky' }).getByRole('button', { name: 'Smazat' }).click()
  const preview = page.getByRole('dialog', { name: 'Smazat řádky?' })
  await expect(preview).toContainText('Smaže se 1 řádek.')
  await preview.getByRole('button', { name: 'Smazat 1 řádek' }).click()
  await expect(page.getByText('1 potřeba', { exact: true })).toBeVisible()
  await page.reload()
  await expect(cell(/^P2 /, 'Závažnost')).toHaveText('mírná')
  await expect(row(/^P1 /)).toHaveCount(0)
})
