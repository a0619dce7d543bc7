import { cell, grid, newPlan, paste, row, saved } from './grid'
import { expect, signedIn, soundPage, test } from './test'

test('many rows at once, shown before it is done', async ({ page }) => {
  await signedIn(page, 'teplice@triada.example')
  await page.goto(await newPlan(page, ['Terénní program', 'Poradna', 'Stacionář']))
  await page.getByRole('checkbox', { name: 'Vybrat všechny řádky' }).check()
  const bar = page.getByRole('group', { name: 'S vybranými řádky' })
  await bar.getByRole('button', { name: 'Změnit stav' }).click()
  const asked = page.getByRole('dialog', { name: 'Změnit stav' })
  await asked.getByLabel('Nový stav').selectOption('dohodnuto')
  await asked.getByRole('button', { name: 'Ukázat, co se změní' }).click()
  const preview = page.getByRole('dialog', { name: 'Změnit stav?' })
  await expect(preview).toContainText('3 opatření: navrženo → dohodnuto')
  await soundPage(page)
  await preview.getByRole('button', { name: 'Změnit 3 řádky' }).click()
  await expect(grid(page).getByRole('gridcell', { name: 'dohodnuto' })).toHaveCount(3)
  await saved(page)
  await page.getByRole('button', { name: 'Vrátit' }).click()
  await expect(grid(page).getByRole('gridcell', { name: 'navrženo' })).toHaveCount(3)
  await expect(page.getByText('Vráceno: 3 buňky.')).toBeAttached()
})

test('refused cells of new rows stand under the title that was pasted', async ({ page }) => {
  await signedIn(page, 'teplice@triada.example')
  await page.goto(await newPlan(page))
  await cell(row(page, /Nový řádek/), 'Název').click()
  const bad = (title: string) => `${title}\tneznámý cíl\t\tnic takového\n`
  await paste(page, `${bad('Poradna')}${bad('Stacionář')}${bad('')}`)
  const blocks = page.getByRole('dialog', { name: 'Vložit ze schránky?' }).locator('tbody')
  await expect(blocks).toHaveCount(3)
  for (const name of ['Nový řádek: Poradna', 'Nový řádek: Stacionář', 'Nový řádek (3. z vkládaných)']) {
    await expect(blocks.filter({ hasText: name })).toContainText('neznámý cíl')
  }
  await soundPage(page)
})

test('the bar of selected rows stays in sight and not over the row that one is in', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 })
  await signedIn(page, 'teplice@triada.example')
  await page.goto(
    await newPlan(
      page,
      Array.from({ length: 14 }, (_, at) => `Služba ${at + 1}`),
    ),
  )
  await row(page, /^M1 /).getByRole('rowheader').click()
  const bar = page.getByRole('group', { name: 'S vybranými řádky' })
  await expect(bar).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('status').filter({ hasText: 'Vybrán 1 řádek' })).toBeAttached()
  for (let at = 0; at < 14; at++) {
    await page.keyboard.press('ArrowDown')
    const [over, under] = [await bar.boundingBox(), await grid(page).locator(':focus').boundingBox()]
    expect((under?.y ?? 0) + (under?.height ?? 0)).toBeLessThanOrEqual((over?.y ?? 0) + 1)
    await expect(bar).toBeInViewport({ ratio: 1 })
  }
})
