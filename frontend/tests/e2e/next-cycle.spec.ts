import type { Page } from '@playwright/test'

import { goalIn, measureUnder, planOf } from './planned'
import { expect, heading, soundPage, test } from './test'

const counts = (page: Page, undecided: RegExp) =>
  expect(page.getByRole('status').filter({ hasText: /nerozhodnut/ })).toHaveText(undecided)

interface Taken {
  names?: string[]
  reason?: string
}

async function decide(page: Page, decision: string, old: string[], { names = [], reason }: Taken = {}) {
  for (const name of old) await page.getByRole('checkbox', { name }).check()
  await page.getByLabel('Rozhodnutí', { exact: true }).selectOption(decision)
  for (const [at, name] of names.entries())
    await page.getByRole('textbox', { name: `Nový název ${at + 1}` }).fill(name)
  if (reason) await page.getByRole('textbox', { name: /^Důvod/ }).fill(reason)
  await page.getByRole('button', { name: 'Rozhodnout', exact: true }).click()
  for (const name of old)
    await expect(page.getByRole('button', { name: `Vzít zpět rozhodnutí: ${name}` })).toBeVisible()
}

test('the next edition is made out of decisions about the one before', async ({ page }) => {
  const edition = await planOf(page, 'Plán, který pokračuje')
  const care = await goalIn(page, edition, 'Péče doma')
  await measureUnder(page, care, 'Pečovatelka')
  const families = await goalIn(page, edition, 'Rodiny')
  for (const name of ['Poradna', 'Klub', 'Herna', 'Bydlení', 'Leták'])
    await measureUnder(page, families, name)

  await page.goto(`/cs/work/editions/${edition.id}/life`)
  await page.locator('summary').filter({ hasText: 'Založit další období' }).click()
  await page.getByRole('textbox', { name: 'Název dalšího období' }).fill('Plán, který navázal')
  await page.getByLabel('Od', { exact: true }).fill('2031')
  await page.getByLabel('Do', { exact: true }).fill('2034')
  await page.getByRole('button', { name: 'Založit další období' }).click()
  await expect(heading(page, /Další období/)).toBeVisible()
  await counts(page, /^8 nerozhodnutých · 0 /)

  await page.getByRole('button', { name: 'Vybrat Péče doma a vše pod tím' }).click()
  await decide(page, 'continue', ['Péče doma', 'Pečovatelka'])
  await counts(page, /^6 nerozhodnutých · 2 /)
  await decide(page, 'continue', ['Rodiny'])
  await decide(page, 'change', ['Poradna'], { names: ['Poradna i večer'] })
  await decide(page, 'merge', ['Klub', 'Herna'], { names: ['Klub s hernou'] })
  await decide(page, 'split', ['Bydlení'], { names: ['Byty', 'Ubytovna'] })
  await decide(page, 'drop', ['Leták'], { reason: 'Nikdo ho nečte' })
  await counts(page, /^0 nerozhodnutých · 8 /)
  await expect(page.getByText('Nikdo ho nečte')).toBeVisible()

  await page.getByRole('button', { name: 'Vzít zpět rozhodnutí: Leták' }).click()
  await counts(page, /^1 nerozhodnutá · 7 /)
  await soundPage(page, 'cs', { dark: true })

  await page.getByRole('link', { name: 'Klub s hernou' }).first().click()
  const made = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.goto(`/cs/measures/${made}`)
  await expect(page.getByRole('heading', { name: 'V dřívějších a pozdějších plánech' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Herna', exact: true })).toBeVisible()
  await soundPage(page, 'cs', { dark: true })
})
