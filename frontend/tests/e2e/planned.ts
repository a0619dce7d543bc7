import type { Page } from '@playwright/test'

import { expect, signedIn } from './test'

export const COORDINATOR = 'teplice@triada.example'
export const EDITOR = 'teplice-editor@triada.example'

export const named = (name: string) => ({ authored: 'cs', values: { cs: name } })

export interface Made {
  id: string
  version: number
}

/** What an errand needs, made without the forms. */
export async function made(page: Page, address: string, data: object): Promise<Made> {
  const answer = await page.request.post(address, { data })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as Made
}

/** A plan of its own for each errand, so that none disturbs another; by who is signed in. */
export async function editionOf(page: Page, name: string, levels: string[]): Promise<Made> {
  const me = (await (await page.request.get('/v1/me')).json()) as { roles: { authority_id: string }[] }
  const authority_id = me.roles[0]?.authority_id
  const plan = await made(page, '/v1/plans', { authority_id, kind: 'programme', title: named(name) })
  return made(page, '/v1/editions', {
    plan_id: plan.id,
    title: named(name),
    period_from: '2027',
    period_to: '2030',
    levels: levels.map((level, at) => ({ depth: at + 1, name: named(level) })),
  })
}

export async function planOf(page: Page, name: string): Promise<Made> {
  await signedIn(page, COORDINATOR)
  await page.goto('/cs/work')
  return editionOf(page, name, ['Oblast', 'Cíl'])
}

export const goalIn = (page: Page, edition: Made, name: string, more: object = {}) =>
  made(page, '/v1/goals', { edition_id: edition.id, title: named(name), ...more })

export const measureUnder = (page: Page, goal: Made, name: string, more: object = {}) =>
  made(page, '/v1/measures', { goal_ids: [goal.id], title: named(name), ...more })

/** Whether what was done is safe with the server. */
export const saved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /Uloženo \d/ })).toBeVisible()
