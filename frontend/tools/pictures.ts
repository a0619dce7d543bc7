import { mkdir } from 'node:fs/promises'

import chromium from '@sparticuz/chromium'
import { chromium as browsers } from 'playwright-core'

import config from '../tests/e2e/playwright.config'
import { start } from '../tests/e2e/stack'

/** The README's pictures, taken from the real program with its demo towns. */
const PICTURES = [
  { name: 'home', path: '/en', width: 1280, height: 860 },
  { name: 'plan', path: '/cs/search?q=Teplice', width: 1280, height: 900, open: /^1\. Komunitní plán.*2016/ },
  {
    name: 'measure-on-a-phone',
    path: '/sr-Cyrl/search?q=seoskih',
    width: 390,
    height: 844,
    open: /Otvaranje Kluba/,
  },
]
const FOLDER = '../docs/pictures'

const stack = await start('demo')
const browser = await browsers.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
  args: config.use?.launchOptions?.args ?? [],
})
await mkdir(FOLDER, { recursive: true })
for (const { name, path, width, height, open } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 })
  await page.goto(stack.address + path)
  if (open) {
    const link = page.getByRole('link', { name: open }).last()
    await link.click()
  }
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  // At the first visit a page does not wait for its letters; at the second it has them.
  await page.reload({ waitUntil: 'networkidle' })
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  await page.close()
}
await browser.close()
await stack.stop()
