import { gzipSync } from 'node:zlib'

import { find, named } from './records'
import { expect, signedIn, test } from './test'

const SAFE = /script-src 'self';/

test('every page has a strict policy: no script in it, none of others', async ({ page, request }) => {
  const [edition, authority] = [await find(request, 'editions'), await find(request, 'authorities')]
  await signedIn(page, 'teplice@triada.example')
  const addresses = [
    '/cs',
    `/sr-Latn/editions/${edition}`,
    `/en/authorities/${authority}/accessibility`,
    '/cs/work',
    '/cs/sign-in',
    '/nowhere',
  ]
  for (const address of addresses) {
    const answer = await page.request.get(address, { headers: { accept: 'text/html' } })
    const policy = answer.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(SAFE)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    const html = await answer.text()
    expect(html).not.toMatch(/<script(?![^>]*(\ssrc="\/|type="application\/json"))/)
    expect(html).not.toMatch(/\sstyle="|\son\w+="/)
    expect(html).not.toMatch(/<(script|img|link rel="(stylesheet|preload|icon)")[^>]*(src|href)="https?:/)
  }
})

test('the policy is kept: nothing of a page is refused by it', async ({ page, request }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // Unhandled, so that it is heard as a fault of the page.
      reportError(new Error(`refused: ${event.violatedDirective} ${event.blockedURI}`))
    })
  })
  for (const address of [
    '/cs',
    `/cs/editions/${await find(request, 'editions')}`,
    '/cs/sign-in',
    '/cs/data',
  ]) {
    await page.goto(address, { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

/** What a server may send at once on a new connection, before it hears that any of it arrived. */
const FIRST_JOURNEY = 14_000

test('what one sees of a plan comes in the first journey, with its style', async ({ page, request }) => {
  const edition = await find(request, 'editions', named('title', 'Strategija'))
  const html = await (await page.request.get(`/cs/editions/${edition}`)).text()
  const [seen = '', answers] = html.split('<script type="application/json"')
  expect(answers).toBeDefined()
  expect(seen).toContain('<style>')
  expect(gzipSync(seen).length).toBeLessThan(FIRST_JOURNEY)
})
