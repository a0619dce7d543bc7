import type { Locator, Page } from '@playwright/test'

import { expect } from './test'

const text = (words: string) => ({ authored: 'cs', values: { cs: words } })

interface Made {
  id: string
  levels: { id: string }[]
}

/** A plan of its own for each errand, so that none disturbs another. */
export async function newPlan(page: Page, baseURL: string | undefined, measures: string[] = []) {
  const made = async (address: string, data: object) => {
    const answer = await page.request.post(address, { data, headers: { Origin: baseURL ?? '' } })
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()) as Made
  }
  const me = (await (await page.request.get('/v1/me')).json()) as { roles: { authority_id: string }[] }
  const title = text('Plán pro tabulku')
  const plan = await made('/v1/plans', { authority_id: me.roles[0]?.authority_id, kind: 'programme', title })
  const edition = await made('/v1/editions', {
    ...{ plan_id: plan.id, title, period_from: '2027', period_to: '2030' },
    levels: [{ depth: 1, name: text('Cíl') }],
  })
  const goals = []
  for (const [code, name] of [
    ['A', 'Senioři'],
    ['B', 'Rodiny'],
  ] as const) {
    const goal = { edition_id: edition.id, level_id: edition.levels[0]?.id, code, title: text(name) }
    goals.push(await made('/v1/goals', goal))
  }
  for (const [at, name] of measures.entries()) {
    await made('/v1/measures', {
      goal_ids: [goals[0]?.id],
      code: `M${at + 1}`,
      title: text(name),
      ends: '2028',
    })
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

/** Chooses by the first letter; where the browser has opened its list, Enter closes that first. */
export async function choose(page: Page, line: Locator, column: string, letter: string): Promise<void> {
  await cell(line, column).click()
  await page.keyboard.press(letter)
  await expect(async () => {
    if ((await line.getByRole('combobox').count()) > 0) await page.keyboard.press('Enter')
    await expect(line.getByRole('combobox')).toHaveCount(0, { timeout: 500 })
  }).toPass()
}

/** As a browser does it when somebody presses Ctrl+V, without asking for the clipboard of the machine. */
export const paste = (page: Page, words: string) =>
  page.evaluate((held) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', held)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, words)
