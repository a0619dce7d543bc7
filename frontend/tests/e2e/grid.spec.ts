import { cell, choose, grid, newPlan, paste, row, saved } from './grid'
import { expect, signedIn, soundPage, test } from './test'

test('twenty rows out of a spreadsheet, one of them elsewhere, and all of it taken back', async ({
  page,
}) => {
  await signedIn(page, 'teplice@triada.example')
  await page.goto(await newPlan(page))
  await expect(page.getByText('Tabulka je zatím prázdná.')).toBeVisible()
  await soundPage(page)

  await cell(row(page, /Nový řádek/), 'Označení').click()
  const rows = Array.from(
    { length: 20 },
    (_, at) => `P${at + 1}\tOpatření ${at + 1}\tA\t\trozšířit\t\t\t\t2027\t2029`,
  )
  // One more click on the active cell opens it; a table goes past its editor all the same.
  await cell(row(page, /Nový řádek/), 'Označení').click()
  await expect(grid(page).getByRole('textbox')).toBeFocused()
  await paste(page, `${rows.join('\n')}\n`)
  await expect(grid(page).getByRole('textbox')).toHaveCount(0)
  const dialog = page.getByRole('dialog', { name: 'Vložit ze schránky?' })
  await expect(dialog).toContainText('Přibude 20 řádků.')
  await soundPage(page)
  await dialog.getByRole('button', { name: 'Vložit 20 řádků' }).click()
  await expect(page.getByText('20 opatření', { exact: true })).toBeVisible()
  await saved(page)

  const third = row(page, /^P3 /)
  await choose(page, third, 'Cíl', 'b')
  await expect(cell(third, 'Cíl')).toHaveText('B Rodiny')
  await saved(page)

  await page.getByRole('button', { name: 'Vrátit' }).click()
  await expect(cell(third, 'Cíl')).toHaveText('A Senioři')
  await page.getByRole('button', { name: 'Vrátit' }).click()
  await expect(page.getByText('Tabulka je zatím prázdná.')).toBeVisible()
  await expect(page.getByText('Vráceno: 20 nových řádků.')).toBeAttached()
  await page.reload()
  await expect(page.getByText('Tabulka je zatím prázdná.')).toBeVisible()
})

test('an edit and a paste are taken back one after the other', async ({ page }) => {
  await signedIn(page, 'teplice@triada.example')
  await page.goto(await newPlan(page, ['Terénní program']))
  await cell(row(page, /Nový řádek/), 'Název').click()
  await paste(page, 'Odlehčovací služba\nOsobní asistence\n')
  await expect(page.getByText('3 opatření')).toBeVisible()
  await saved(page)
  const first = row(page, /^M1 /)
  await choose(page, first, 'Stav', 'z')
  const why = page.getByRole('dialog', { name: 'Proč: zastaveno?' })
  await why.getByRole('button', { name: 'Změnit stav' }).click()
  await expect(why.getByText('Napište důvod. Bez něj se stav nezmění.')).toBeVisible()
  await expect(why.getByLabel('Důvod')).toBeFocused()
  await soundPage(page)
  await why.getByLabel('Důvod').fill('Nejsou peníze.')
  await why.getByRole('button', { name: 'Změnit stav' }).click()
  await expect(cell(first, 'Stav')).toHaveText('zastaveno')
  await saved(page)

  await cell(first, 'Název').click()
  await page.keyboard.press('Control+z')
  await expect(cell(first, 'Stav')).toHaveText('navrženo')
  await page.getByRole('button', { name: 'Vrátit' }).click()
  await expect(page.getByText('1 opatření')).toBeVisible()
  await page.reload()
  await expect(cell(row(page, /^M1 /), 'Stav')).toHaveText('navrženo')
  await expect(row(page, /Odlehčovací služba/)).toHaveCount(0)
})

// A batch that is refused is a refusal of the request, of which the browser itself tells.
test.describe('where the server refuses', () => {
  test.use({ refusals: true })

  test('two people in one cell: both values stay, and one chooses', async ({ page, browser, baseURL }) => {
    const other = await (await browser.newContext({ baseURL, locale: 'cs-CZ' })).newPage()
    await signedIn(page, 'teplice@triada.example')
    await signedIn(other, 'teplice-editor@triada.example')
    const address = await newPlan(page, ['Terénní program'])
    await page.goto(address)
    await other.goto(address)
    for (const [who, ends] of [
      [other, '2029'],
      [page, '2030'],
    ] as const) {
      await cell(row(who, /^M1 /), 'Konec').click()
      await who.keyboard.type(ends)
      await who.keyboard.press('Enter')
      if (who === other) await saved(other)
    }
    const clash = page.getByRole('alert').filter({ hasText: 'mezitím změnil někdo jiný' })
    await expect(clash.getByRole('button', { name: 'Vaše: 2030' })).toBeVisible()
    await expect(cell(row(page, /^M1 /), 'Konec')).toContainText('2030')
    await soundPage(page)
    await clash.getByRole('button', { name: 'Vaše: 2030' }).click()
    await saved(page)
    await other.reload()
    await expect(cell(row(other, /^M1 /), 'Konec')).toHaveText('2030')
    await other.context().close()
  })

  test('what the server refuses stays in its cell with the reason', async ({ page }) => {
    await signedIn(page, 'teplice@triada.example')
    await page.goto(await newPlan(page, ['Terénní program']))
    const line = row(page, /^M1 /)
    await cell(line, 'Začátek').click()
    await page.keyboard.type('2030')
    await page.keyboard.press('Enter')
    await expect(cell(line, 'Začátek')).toHaveAttribute('aria-invalid', 'true')
    await expect(cell(line, 'Začátek')).toContainText('2030')
    await cell(line, 'Začátek').click()
    await expect(page.getByText('Konec je před začátkem.').last()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(line.getByRole('textbox')).toHaveValue('2030')
    await line.getByRole('textbox').fill('2026')
    await page.keyboard.press('Enter')
    await saved(page)
    await expect(cell(line, 'Začátek')).toHaveText('2026')
  })
})

test('by keys alone: a new row, a view with a name, the whole record', async ({ page }) => {
  await signedIn(page, 'teplice@triada.example')
  await page.goto(await newPlan(page, ['Terénní program']))
  await cell(row(page, /^M1 /), 'Název').focus()
  await page.keyboard.press('Control+Shift+Enter')
  await page.keyboard.type('Sociální rehabilitace')
  await page.keyboard.press('Tab')
  await expect(page.getByText('2 opatření')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('M2')
  await page.keyboard.press('Enter')
  await expect(row(page, /^M2 Sociální rehabilitace/)).toBeVisible()
  await saved(page)

  await page.getByRole('searchbox', { name: 'Hledat v názvech' }).focus()
  await page.keyboard.type('rehab')
  await expect(page).toHaveURL(/q=rehab/)
  await expect(page.getByText('Zobrazen 1 řádek z 2')).toBeVisible()
  await page.getByRole('button', { name: 'Uložit pohled' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Moje')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Pohled')).toHaveValue('own:Moje')
  await page.reload()
  await expect(page.getByLabel('Pohled')).toHaveValue('own:Moje')

  await cell(row(page, /^M2 /), 'Název').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('Název', { exact: true })).toHaveValue('Sociální rehabilitace')
})

test.describe('without the network', () => {
  test.use({ refusals: true })

  test('what was written waits in its cell, and is saved by another try', async ({ page, context }) => {
    await signedIn(page, 'teplice@triada.example')
    await page.goto(await newPlan(page, ['Terénní program']))
    const line = row(page, /^M1 /)
    await cell(line, 'Konec').click()
    await context.setOffline(true)
    await page.keyboard.type('2029')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Neuloženo')).toBeVisible()
    await expect(cell(line, 'Konec')).toContainText('2029')
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Zkusit znovu' }).click()
    await saved(page)
    await page.reload()
    await expect(cell(line, 'Konec')).toHaveText('2029')
  })
})
