import { test as base, expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'EN-301-549']

/** A page on which nothing may be written to the console, unless the test expects a refusal. */
export const test = base.extend<{ refusals: boolean; watched: undefined }>({
  refusals: [false, { option: true }],
  watched: [
    async ({ page, refusals }, use) => {
      const heard: string[] = []
      page.on('pageerror', (error) => heard.push(error.message))
      page.on('console', (message) => {
        const refused = refusals && message.text().startsWith('Failed to load resource')
        if (['error', 'warning'].includes(message.type()) && !refused) heard.push(message.text())
      })
      await use(undefined)
      expect(heard).toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

/** The name of one screen's heading, seen when the screen is there. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[]
}

export const LANGUAGES = ['cs', 'sk', 'sr-Cyrl', 'sr-Latn', 'en'] as const

/** Colours that are on their way to others say nothing about contrast. */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().iterations !== Infinity)
    return Promise.allSettled(ending.map((each) => each.finished))
  })

async function violations(page: Page, rules: { type: 'tag' | 'rule'; values: string[] }): Promise<string[]> {
  await atRest(page)
  const { violations: found } = await page.evaluate<AxeResult, typeof rules>(
    (runOnly) =>
      (
        window as unknown as { axe: { run: (part: Document, options: object) => Promise<AxeResult> } }
      ).axe.run(document, { runOnly, resultTypes: ['violations'] }),
    rules,
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
}

/** Texts that nobody wrote: a key is shown where its words are missing. */
const rawKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? ''
      const inside = walker.currentNode.parentElement?.closest('script, style, code, a[href^="mailto:"]')
      if (!inside && /^[a-z][\w-]*\.[a-z][\w-]*$/.test(text)) found.push(text)
    }
    return found
  })

/** What every screen must be: named, in its language, without faults, and no wider than a small phone. */
export async function soundPage(page: Page, language = 'cs', { dark = false } = {}): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('.skeleton')).toHaveCount(0)
  expect(await page.title()).toMatch(/Triada$/)
  expect(await rawKeys(page)).toEqual([])
  await page.evaluate(axe.source)
  expect(await violations(page, { type: 'tag', values: TAGS })).toEqual([])
  if (dark) {
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, { type: 'rule', values: ['color-contrast'] })).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await fitsPhone(page)
}

export async function fitsPhone(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 800 })
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(tooWide, 'scrolls sideways at 320 px').toBeLessThanOrEqual(0)
  if (before) await page.setViewportSize(before)
}

const PASSWORD = 'spolu-planujeme'

/** Signs in without the form, where the form is not what is tried. */
export async function signedIn(page: Page, email: string): Promise<void> {
  const answer = await page.request.post('/v1/session', { data: { email, password: PASSWORD } })
  expect(answer.ok()).toBe(true)
}

export async function signInByForm(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Heslo').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Přihlásit se' }).click()
}
