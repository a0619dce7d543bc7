import type { Locator, Page } from '@playwright/test'

import { editionOf, goalIn, measureUnder } from './planned'
import { expect } from './test'

/** A plan of two goals; the first has the measures. */
export async function newPlan(page: Page, measures: string[] = []) {
  const edition = await editionOf(page, 'Plán pro tabulku', ['Cíl'])
  const first = await goalIn(page, edition, 'Senioři', { code: 'A' })
  await goalIn(page, edition, 'Rodiny', { code: 'B' })
  for (const [at, name] of measures.entries()) {
    await measureUnder(page, first, name, { code: `M${at + 1}`, ends: '2028' })
  }
  return `/cs/work/editions/${edition.id}/measures`
}

export const grid = (page: Page) => page.getByRole('grid', { name: 'Tabulka opatření' })
export const row = (page: Page, name: string | RegExp) => grid(page).getByRole('row', { name })
export const saved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^\s*Uloženo/ })).toBeVisible()

const COLUMNS = ['Označení', 'Název', 'Cíl', 'Stav', 'Druh opatření', 'Pro koho', 'Druh služby', 'Odpovídá']
const CELLS = [...COLUMNS, 'Začátek', 'Konec']

export function cell(line: Locator, column: string): Locator {
  return line.getByRole('gridcell').nth(CELLS.indexOf(column))
}

/** Chooses by the first letter: the browser opens its list, Enter takes what is lit, Enter leaves the cell. */
export async function choose(page: Page, line: Locator, column: string, letter: string): Promise<void> {
  await cell(line, column).click()
  await page.keyboard.press(letter)
  await expect(line.locator('select:open')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(line.locator('select:not(:open)')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(line.getByRole('combobox')).toHaveCount(0)
}

/** As a browser does it when somebody presses Ctrl+V, without asking for the clipboard of the machine. */
export const paste = (page: Page, words: string) =>
  page.evaluate((held) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', held)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, words)
