import { readFile } from 'node:fs/promises'

import { expect, heading, signedIn, soundPage, test } from './test'
import { Workbook } from './workbooks'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MEASURES = 3
const ADDED = 'Odlehčovací služba pro pečující'

test('a plan is taken away, changed in its workbook, brought back, written and undone', async ({ page }) => {
  await signedIn(page, 'teplice-editor@triada.example')
  await page.goto('/cs/work')
  await page.getByRole('link', { name: /2016–2020/ }).click()
  await page.getByRole('main').getByRole('link', { name: 'Sešit XLSX' }).click()
  await expect(heading(page, 'Sešit XLSX')).toBeVisible()
  await soundPage(page)
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Stáhnout plán (XLSX)' }).click()
  const workbook = new Workbook(await readFile(await (await coming).path()))
  const title = workbook.column(MEASURES, 'Název')
  workbook.type(MEASURES, `${title}2`, 'Podpora rodin doma')
  workbook.type(MEASURES, `${title}3`, 'Kluby pro mladé')
  const goals = workbook.column(MEASURES, 'Cíle')
  workbook.add(MEASURES, { [title]: ADDED, [goals]: workbook.read(MEASURES, `${goals}2`) })

  await page.getByLabel('Soubor XLSX').setInputFiles({
    name: 'Porada.xlsx',
    mimeType: XLSX,
    buffer: workbook.file(),
  })
  await page.getByRole('button', { name: 'Zkontrolovat' }).click()
  await expect(heading(page, 'Zpráva o sešitu Porada.xlsx')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Opatření/ })).toContainText(/Opatření1211/)
  const change = page.getByRole('listitem').filter({ hasText: 'změna v řádku 3' })
  await expect(change.getByRole('deletion').filter({ hasText: 'Nízkoprahových' })).toBeVisible()
  await expect(change.getByRole('insertion').filter({ hasText: 'Kluby' })).toBeVisible()
  await soundPage(page)
  const report = page.url()

  await page.getByRole('button', { name: 'Zapsat 3 změny' }).click()
  await expect(page.getByText('Zapsáno: 3 změny.')).toBeVisible()
  await soundPage(page)
  await page.getByRole('link', { name: 'Podívat se na plán' }).click()
  await expect(page.getByRole('heading', { name: 'Cíle a opatření' })).toBeVisible()
  const search = page.getByLabel('Hledat v plánu')
  await search.fill(ADDED)
  await expect(page.getByText(ADDED).first()).toBeVisible()

  await page.goto(report)
  await page.getByRole('button', { name: 'Vrátit zpět' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Vrátit zpět' }).click()
  await expect(page.getByText(/Vráceno zpět/)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Sešit XLSX' }).click()
  const earlier = page.getByRole('listitem').filter({ hasText: 'Porada.xlsx' })
  await expect(earlier).toContainText('vráceno zpět')
  const found = await page.request.get(`/v1/measures?q=${encodeURIComponent(ADDED)}`)
  expect(((await found.json()) as { items: unknown[] }).items).toEqual([])
})

test('a workbook with a fault says where it is and is not written', async ({ page }) => {
  await signedIn(page, 'sternberk-editor@triada.example')
  await page.goto('/cs/work')
  await page.getByRole('link', { name: /2017–2019/ }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /Přineste ho jako sešit/ })
    .click()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: /Prázdná šablona/ }).click()
  const workbook = new Workbook(await readFile(await (await coming).path()))
  const sheet = MEASURES + 1
  workbook.add(sheet, {
    [workbook.column(sheet, 'Název')]: ADDED,
    [workbook.column(sheet, 'Začátek')]: 'někdy na jaře',
  })
  await page.getByLabel('Soubor XLSX').setInputFiles({
    name: 'Chyba.xlsx',
    mimeType: XLSX,
    buffer: workbook.file(),
  })
  await page.getByRole('button', { name: 'Zkontrolovat' }).click()
  await expect(page.getByText('„někdy na jaře“ není datum.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Toto je povinné.' })).toContainText('Cíle')
  const write = page.getByRole('button', { name: /^Zapsat/ })
  await expect(write).toHaveAttribute('aria-disabled', 'true')
  await expect(write).toHaveAccessibleDescription(/v souboru jsou 2 chyby/)
  await soundPage(page)
})

test.describe('refusals', () => {
  test.use({ refusals: true })

  test('a file that is no workbook gets its sentence, and nothing is kept of it', async ({ page }) => {
    await signedIn(page, 'banska-bystrica-editor@triada.example')
    await page.goto('/cs/work')
    await page.getByRole('link', { name: /2021–2027/ }).click()
    await page.getByRole('main').getByRole('link', { name: 'Sešit XLSX' }).click()
    await page.getByLabel('Soubor XLSX').setInputFiles({
      name: 'plan.xlsx',
      mimeType: XLSX,
      buffer: Buffer.from('PK\x03\x04 nic'),
    })
    await page.getByRole('button', { name: 'Zkontrolovat' }).click()
    await expect(page.getByRole('alert')).toContainText('Soubor není sešit XLSX, nebo je poškozený.')
    await soundPage(page)
    await page.reload()
    await expect(page.getByText('Zatím sem nikdo žádný sešit nepřinesl.')).toBeVisible()
  })
})
