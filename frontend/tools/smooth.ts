import chromium from '@sparticuz/chromium'
import { chromium as browserType, type Page } from 'playwright-core'

import { COORDINATOR, editionOf, goalIn, type Made, named } from '../tests/e2e/planned.ts'
import { start } from '../tests/e2e/stack.ts'
import { signedIn } from '../tests/e2e/test.ts'

const MEASURES = 400
const GOALS = 12
const SLOWDOWN = 4

/** A plan as large as the largest that towns write. */
async function largePlan(page: Page): Promise<string> {
  const edition = await editionOf(page, 'Velký plán', ['Cíl'])
  const goals: Made[] = []
  for (let n = 1; n <= GOALS; n++) goals.push(await goalIn(page, edition, `Cíl ${n}`))
  const changes = Array.from({ length: MEASURES }, (_, n) => ({
    op: 'create',
    record: 'measure',
    new: {
      goal_ids: [goals[n % GOALS]?.id],
      code: `m${n + 1}`,
      title: named(`Opatření ${n + 1}: rozšíření terénních služeb v městské části`),
      kinds: ['expand'],
      starts: '2027',
      ends: '2028-06',
    },
  }))
  const answer = await page.request.post(`/v1/editions/${edition.id}/changes`, {
    data: { changes },
    timeout: 120_000,
  })
  if (!answer.ok()) throw new Error('The measures were not taken')
  return edition.id
}

/** The longest answer to one action, from the hand to the next picture, in milliseconds. */
async function worst(page: Page, action: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  })
  await action()
  await page.waitForTimeout(1500)
  return page.evaluate(() => Math.max(0, ...(window as unknown as { seen: number[] }).seen))
}

async function tried(page: Page, name: string, action: () => Promise<void>): Promise<void> {
  const found = await worst(page, action)
  process.stdout.write(`${name.padEnd(34)} ${String(Math.round(found)).padStart(5)} ms\n`)
}

const stack = await start('demo')
const browser = await browserType.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
  args: ['--headless=shell', '--no-sandbox', '--no-zygote', '--disable-gpu'],
})
try {
  const context = await browser.newContext({ baseURL: stack.address, locale: 'cs-CZ' })
  const page = await context.newPage()
  await signedIn(page, COORDINATOR)
  const edition = await largePlan(page)
  const developer = await context.newCDPSession(page)
  process.stdout.write(`A plan of ${MEASURES} measures, processor ${SLOWDOWN} times slower, worst answer:\n`)

  await page.goto(`/cs/editions/${edition}`, { waitUntil: 'networkidle' })
  await developer.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await tried(page, 'reading: open a goal', () => page.locator('summary').nth(2).click())
  await tried(page, 'reading: type into the filter', () =>
    page.getByLabel('Hledat v názvech').pressSequentially('opatření 12', { delay: 80 }),
  )
  await tried(page, 'reading: choose a kind', async () => {
    await page.getByLabel('Druh opatření').focus()
    await page.keyboard.press('ArrowDown')
  })
  await developer.send('Emulation.setCPUThrottlingRate', { rate: 1 })

  await page.goto(`/cs/work/editions/${edition}`, { waitUntil: 'networkidle' })
  await developer.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await tried(page, 'structure: arrows', async () => {
    await page.locator('main').getByRole('link').first().focus()
    for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowDown')
  })
  await developer.send('Emulation.setCPUThrottlingRate', { rate: 1 })

  await page.goto(`/cs/work/editions/${edition}/measures`, { waitUntil: 'networkidle' })
  await page.getByRole('gridcell').first().click()
  await developer.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await tried(page, 'grid: arrows', async () => {
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'PageDown', 'ArrowUp']) {
      await page.keyboard.press(key)
    }
  })
  await tried(page, 'grid: begin an edit and type', async () => {
    await page.keyboard.press('F2')
    await page.keyboard.type('nový název')
    await page.keyboard.press('Escape')
  })
} finally {
  await browser.close()
  await stack.stop()
}
