import type { Page } from '@playwright/test'

import { expect, heading, signedIn, soundPage, test } from './test'

const MEASURE = 'navýšení kapacit Sociálně aktivizačních služeb pro rodiny s dětmi'
const PDF = {
  name: 'C:\\plány\\Usnesení.pdf',
  mimeType: 'text/html',
  buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
}

/** A need that answers to the measure, with evidence, written and then amended. */
async function writeNeed(page: Page) {
  await page.getByRole('main').getByRole('link', { name: 'Potřeby a podklady' }).click()
  await expect(heading(page, 'Potřeby a podklady')).toBeVisible()
  await page.getByRole('link', { name: `Zapsat potřebu, na kterou odpovídá: ${MEASURE}` }).click()
  await expect(page.getByRole('checkbox', { name: MEASURE })).toBeChecked()
  await page.getByLabel('Co lidem chybí').fill('Rodiny čekají na podporu doma')
  await page.getByLabel('Závažnost').selectOption('vážná')
  await page.getByRole('button', { name: 'Přidat podklad' }).click()
  await page.getByLabel('Co ukazuje').fill('Setkání s rodinami')
  await page.getByLabel(/^Číslo/).fill('40')
  await page.getByLabel(/^Ke kdy/).fill('jaro')
  await page.getByLabel(/^Čeho/).fill('osob')
  await soundPage(page)
  await page.getByLabel(/^Ke kdy/).fill('2015-Q4')
  await page.getByRole('button', { name: 'Přidat', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Rodiny čekají na podporu doma' })).toBeVisible()
  await expect(page.getByRole('link', { name: MEASURE, exact: true })).toHaveCount(0)

  await page.getByRole('link', { name: 'Rodiny čekají na podporu doma' }).click()
  await expect(heading(page, 'Upravit potřebu')).toBeVisible()
  await soundPage(page)
  await page.getByLabel(/^Podrobněji/).fill('Čeká se půl roku.')
  await page.getByRole('button', { name: 'Uložit' }).click()
  await expect(page.getByText(/Uloženo \d/)).toBeVisible()
  await page.getByRole('link', { name: 'Potřeby a podklady' }).first().click()
}

/** A plan of the state with one part, and the relation of the measure to it. */
async function writeAlignment(page: Page) {
  await page.getByRole('main').getByRole('link', { name: 'Soulad s jinými plány' }).click()
  await page.locator('summary').filter({ hasText: 'Zapsat plán odjinud' }).click()
  await page.getByLabel('Název plánu').fill('Strategie sociálního začleňování')
  await page.getByLabel('Čí plán to je').selectOption('plán státu')
  await page.getByRole('button', { name: 'Přidat část' }).click()
  await page.getByLabel('Název části').fill('Podpora rodin v terénu')
  await page.getByRole('button', { name: 'Zapsat plán odjinud' }).click()
  await expect(page.getByRole('link', { name: 'Strategie sociálního začleňování' })).toBeVisible()
  await page.getByLabel('Co z našeho plánu').selectOption(MEASURE)
  await page.getByLabel('Vztah').selectOption('naplňuje')
  await page.getByLabel('S kterým plánem').selectOption('Strategie sociálního začleňování')
  await page.getByLabel('Celý plán, nebo jeho část').selectOption('Podpora rodin v terénu')
  await page.getByRole('button', { name: 'Přidat soulad' }).click()
  await expect(
    page.getByRole('listitem').filter({ hasText: 'naplňuje Podpora rodin v terénu' }),
  ).toBeVisible()
  await soundPage(page)
}

async function addFile(page: Page) {
  await page.getByRole('main').getByRole('link', { name: 'Přílohy' }).click()
  await page.getByLabel('Soubor').setInputFiles(PDF)
  await page.getByRole('button', { name: 'Přidat soubor' }).click()
  await expect(page.getByText('Přidáno: Usnesení.pdf')).toBeVisible()
  await soundPage(page)
}

async function readAsCitizen(citizen: Page) {
  await citizen.goto(`/cs/search?q=${encodeURIComponent(MEASURE)}`)
  await citizen.getByRole('link', { name: MEASURE }).click()
  await expect(citizen.getByRole('heading', { name: 'Proč je to potřeba' })).toBeVisible()
  await expect(citizen.getByText('Čeká se půl roku.')).toBeVisible()
  await citizen.getByText('1 podklad').click()
  await expect(citizen.getByText('40 osob')).toBeVisible()
  await expect(citizen.getByText('Podpora rodin v terénu')).toBeVisible()
  await soundPage(citizen)
  await citizen.getByRole('link', { name: /Teplice na období/ }).click()
  const fetched = citizen.waitForEvent('download')
  await citizen.getByRole('link', { name: 'Usnesení.pdf' }).click()
  expect((await fetched).suggestedFilename()).toBe('Usnesení.pdf')
}

const toEdition = (page: Page) =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: /Teplice na období/ })
    .click()

test('a measure gets its reason, a plan its alignment and its file, and everybody reads them', async ({
  page,
  browser,
  baseURL,
}) => {
  await signedIn(page, 'teplice-editor@triada.example')
  await page.goto('/cs/work')
  await page.getByRole('link', { name: /2016–2020/ }).click()

  await writeNeed(page)
  await toEdition(page)
  await writeAlignment(page)
  await toEdition(page)
  await addFile(page)

  const citizen = await (await browser.newContext({ baseURL, locale: 'cs-CZ' })).newPage()
  await readAsCitizen(citizen)
  await citizen.context().close()
})

test.describe('refusals', () => {
  test.use({ refusals: true })

  test('a page named as a picture and a file that is too large are refused with the reason', async ({
    page,
  }) => {
    await signedIn(page, 'banska-bystrica-editor@triada.example')
    await page.goto('/cs/work')
    await page.getByRole('link', { name: /2021–2027/ }).click()
    await page.getByRole('main').getByRole('link', { name: 'Přílohy' }).click()
    const choose = page.getByLabel('Soubor')
    await choose.setInputFiles({
      name: 'foto.png',
      mimeType: 'image/png',
      buffer: Buffer.from('<html><script>alert(1)</script></html>'),
    })
    await page.getByRole('button', { name: 'Přidat soubor' }).click()
    await expect(page.getByRole('alert')).toContainText('rozhoduje obsah, ne název')
    await choose.setInputFiles({
      name: 'velky.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(22_000_000, 'a')]),
    })
    await page.getByRole('button', { name: 'Přidat soubor' }).click()
    await expect(page.getByRole('alert')).toContainText('Požadavek je příliš velký.')
    await expect(page.getByText('Zatím tu žádný soubor není.')).toBeVisible()
    await soundPage(page)
  })
})
