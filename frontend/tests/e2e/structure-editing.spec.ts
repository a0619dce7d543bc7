import type { Page } from '@playwright/test'

import { EDITOR, goalIn, made, measureUnder, named, planOf, saved } from './planned'
import { expect, heading, signedIn, soundPage, test } from './test'

test.describe('where somebody was faster', () => {
  test.use({ refusals: true })

  test('two coordinators at one goal lose nothing', async ({ page, browser, baseURL }) => {
    const edition = await planOf(page, 'Plán dvou')
    const goal = await goalIn(page, edition, 'Společný cíl')
    const other = await (await browser.newContext({ baseURL, locale: 'cs-CZ' })).newPage()
    await signedIn(other, EDITOR)
    await page.goto(`/cs/work/goals/${goal.id}`)
    await page.getByLabel('Název cíle').fill('Můj název')
    await other.goto(`/cs/work/goals/${goal.id}`)
    await other.getByLabel('Název cíle').fill('Jejich název')
    await other.getByLabel(/^Popis/).fill('Jejich popis')
    await other.getByRole('button', { name: 'Uložit' }).click()
    await saved(other)
    await other.context().close()

    await page.getByRole('button', { name: 'Uložit' }).click()
    const clash = page.getByRole('alert')
    await expect(clash).toContainText('Mezitím to změnil někdo jiný')
    await expect(clash.getByRole('radio', { name: 'Vaše: Můj název' })).toBeChecked()
    await expect(page.getByLabel(/^Popis/)).toHaveValue('Jejich popis')
    await soundPage(page)
    await page.getByRole('button', { name: 'Uložit' }).click()
    await saved(page)
    const now = (await (await page.request.get(`/v1/goals/${goal.id}`)).json()) as Record<string, object>
    expect(now.title).toEqual(named('Můj název'))
    expect(now.description).toEqual(named('Jejich popis'))
  })
})

/** The browser has put the words away, so that a reload finds them. */
const draftHolds = (page: Page, words: string) =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open('triada')
            // The page makes it, not who looks.
            opening.onupgradeneeded = () => opening.transaction?.abort()
            opening.onerror = () => resolve('')
            opening.onsuccess = () => {
              const kept = opening.result.transaction('drafts').objectStore('drafts').getAll()
              kept.onsuccess = () => resolve(JSON.stringify(kept.result))
              opening.result.close()
            }
          }),
      ),
    )
    .toContain(words)

test('unsaved text survives a reload, and is discarded only by will', async ({ page }) => {
  const edition = await planOf(page, 'Plán rozepsaný')
  const goal = await goalIn(page, edition, 'Senioři')
  const measure = await measureUnder(page, goal, 'Denní stacionář')
  await page.goto(`/cs/work/measures/${measure.id}`)
  const description = page.getByLabel(/^Popis/)
  await description.fill('Rozepsaná věta')
  page.on('dialog', (dialog) => void dialog.accept())
  await draftHolds(page, 'Rozepsaná věta')
  await page.reload()
  await expect(description).toHaveValue('Rozepsaná věta')
  await expect(page.getByText('Z minula tu máte text')).toBeVisible()
  await soundPage(page)
  await page.getByRole('button', { name: 'Pokračovat v něm' }).click()
  await page.getByRole('button', { name: 'Uložit' }).click()
  await saved(page)
  await page.reload()
  await expect(description).toHaveValue('Rozepsaná věta')
  await expect(page.getByText('Z minula tu máte text')).toHaveCount(0)

  await description.fill('Jiná věta')
  await draftHolds(page, 'Jiná věta')
  await page.reload()
  await page.getByRole('button', { name: 'Zahodit ho' }).click()
  await expect(description).toHaveValue('Rozepsaná věta')
})

test('a field hidden from the public is in the editor and not on the public page', async ({
  page,
  browser,
  baseURL,
}) => {
  const edition = await planOf(page, 'Plán pro všechny')
  const goal = await goalIn(page, edition, 'Senioři')
  const measure = await measureUnder(page, goal, 'Tísňová péče')
  const published = await page.request.post(`/v1/editions/${edition.id}/publication`, {
    data: { audience: 'public' },
    headers: { Origin: new URL(page.url()).origin, 'If-Match': `"${edition.version}"` },
  })
  expect(published.ok()).toBe(true)
  await page.goto(`/cs/work/measures/${measure.id}`)
  await page.getByLabel(/^Popis/).fill('Jen pro nás')
  await page.getByLabel('Kdo to vidí: Popis').selectOption('jen my uvnitř')
  await page.getByLabel(/^Snadno srozumitelný text/).fill('Zmáčknete tlačítko. Přijede pomoc.')
  await page.getByLabel(/^Pracovní poznámka/).fill('Ověřit cenu')
  await expect(page.getByText('Veřejnosti skryto: Popis, Pracovní poznámka')).toBeVisible()
  await page.getByRole('button', { name: 'Uložit' }).click()
  await saved(page)
  await soundPage(page)

  const citizen = await (await browser.newContext({ baseURL, locale: 'cs-CZ' })).newPage()
  await citizen.goto(`/cs/measures/${measure.id}`)
  await expect(heading(citizen, 'Tísňová péče')).toBeVisible()
  await citizen.getByRole('link', { name: 'Snadno ke čtení' }).click()
  await expect(citizen.getByText('Zmáčknete tlačítko. Přijede pomoc.')).toBeVisible()
  await expect(citizen.getByText('Jen pro nás')).toHaveCount(0)
  await expect(citizen.getByText('Ověřit cenu')).toHaveCount(0)
  await citizen.context().close()
  await page.reload()
  await expect(page.getByLabel(/^Popis/)).toHaveValue('Jen pro nás')
})

test('the history says who changed what, from what to what', async ({ page }) => {
  const edition = await planOf(page, 'Plán s minulostí')
  const goal = await goalIn(page, edition, 'Senioři')
  const measure = await measureUnder(page, goal, 'Osobní asistence')
  await page.goto(`/cs/work/measures/${measure.id}`)
  await page.getByLabel(/^Začátek/).fill('2027')
  await page.getByRole('button', { name: 'Uložit' }).click()
  await saved(page)
  await page.getByLabel(/^Začátek/).fill('2028')
  await page.getByRole('checkbox', { name: 'rozšířit' }).check()
  await page.getByRole('button', { name: 'Uložit' }).click()
  await saved(page)
  await page.getByRole('button', { name: 'Historie' }).click()
  const newest = page.locator('.history > li').first()
  await expect(newest).toContainText('Začátek odebráno: 2027 přidáno: 2028')
  await expect(newest).toContainText('Druh opatření přidáno: rozšířit')
  const me = (await (await page.request.get('/v1/me')).json()) as { user: { name: string } }
  await expect(newest).toContainText(me.user.name)
  await soundPage(page)
})

test('a goal is renamed, and a measure with its place is read by everybody', async ({ page, baseURL }) => {
  await signedIn(page, 'bac@triada.example')
  await page.goto('/cs/work')
  const me = (await (await page.request.get('/v1/me')).json()) as { roles: { authority_id: string }[] }
  const title = { authored: 'sr-Cyrl', values: { 'sr-Cyrl': 'План неге' } }
  const plan = await made(page, '/v1/plans', {
    authority_id: me.roles[0]?.authority_id,
    kind: 'programme',
    title,
  })
  const edition = await made(page, '/v1/editions', {
    plan_id: plan.id,
    title,
    period_from: '2027',
    period_to: '2030',
    levels: [1, 2].map((depth) => ({ depth, name: title })),
  })

  await page.goto(`/cs/work/editions/${edition.id}`)
  await page.getByRole('button', { name: 'Přidat cíl' }).click()
  await page.getByRole('link', { name: 'Vyplnit hned podrobně' }).click()
  await expect(page.getByLabel('Úroveň cíle')).toBeVisible()
  await page.getByLabel(/^Název cíle/).fill('Помоћ у кући')
  await page.getByRole('button', { name: 'Přidat', exact: true }).click()
  await page.getByRole('button', { name: 'План неге Помоћ у кући' }).click()
  await page.getByRole('button', { name: 'Další', exact: true }).click()
  await page.getByRole('link', { name: 'Upravit podrobně' }).click()
  await page.getByLabel(/^Název cíle/).fill('Нега у кући')
  await soundPage(page)
  await page.getByRole('button', { name: 'Uložit' }).click()
  await expect(page.getByText(/Uloženo \d/)).toBeVisible()
  await page.getByRole('link', { name: 'Zpět na plán' }).click()
  await expect(page.getByRole('button', { name: 'План неге Нега у кући' })).toBeVisible()
  await page.getByRole('button', { name: 'Zveřejnit' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Zveřejnit' }).click()
  await expect(page.getByText('Zveřejněno pro všechny')).toBeVisible()

  await page.getByRole('button', { name: 'Přidat opatření: Нега у кући' }).click()
  await page.getByRole('link', { name: 'Vyplnit hned podrobně' }).click()
  await expect(page.getByText('Tento plán je veřejný')).toBeVisible()
  await page.getByLabel('Název', { exact: true }).fill('Геронтодомаћице')
  const places = page.getByRole('group', { name: 'Místa ze seznamu' })
  await places.getByText('Vybrat').click()
  await places.getByRole('checkbox', { name: /Бођани/ }).check()
  await soundPage(page)
  await page.getByRole('button', { name: 'Přidat', exact: true }).click()
  await expect(heading(page, 'Геронтодомаћице')).toBeVisible()
  await page.request.delete('/v1/session', { headers: { Origin: baseURL ?? '' } })
  await page.reload()
  await expect(page.getByRole('complementary')).toContainText('Бођани')
})
