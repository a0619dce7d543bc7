import type { Page } from '@playwright/test'

import { goalIn, measureUnder, planOf } from './planned'
import { expect, heading, soundPage, test } from './test'

async function freeze(page: Page, name: string) {
  await page.getByLabel('Název verze').fill(name)
  await page.getByRole('button', { name: 'Zmrazit verzi' }).click()
  await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible()
}

async function step(page: Page, name: string, state: string) {
  await page.getByRole('radio', { name }).check()
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByText(state, { exact: true })).toBeVisible()
}

test('a plan goes from a draft to adoption, past what stands in its way', async ({ page }) => {
  const edition = await planOf(page, 'Plán, který projde')
  const goal = await goalIn(page, edition, 'Senioři')
  await measureUnder(page, goal, 'Pečovatelská služba')
  await page.goto(`/cs/work/editions/${edition.id}/life`)
  await expect(page.getByText('Nejprve zmrazte verzi')).toBeVisible()
  await freeze(page, 'Návrh k připomínkám')
  await expect(page.getByText('Nejprve zmrazte verzi')).toBeHidden()

  await page.getByRole('radio', { name: 'Předložit k připomínkám' }).check()
  await expect(page.getByText('Některá opatření nemají nositele.')).toBeVisible()
  await soundPage(page)
  await step(page, 'Předložit k připomínkám', 'návrh k připomínkám')

  await page.getByText('Zapsat dny pro připomínky').first().click()
  await page.getByLabel('Začíná').fill('2026-09-01T08:00')
  await page.getByLabel('Končí').fill('2026-09-20T12:00')
  await page.getByRole('button', { name: 'Zapsat dny pro připomínky' }).click()
  await expect(page.getByText('Skončilo')).toBeVisible()
  await step(page, 'Ukončit připomínkování', 'vypořádávají se připomínky')

  await freeze(page, 'Konečná verze')
  await step(page, 'Předložit ke schválení', 'návrh předložen ke schválení, zatím neschváleno')
  await expect(page.getByText('Rozhodnutí o nejnovější verzi zatím není zapsáno.')).toBeVisible()

  await page.getByText('Zapsat rozhodnutí').first().click()
  await page.getByLabel('Co se rozhodlo').selectOption('Schváleno')
  await page.getByLabel('O které verzi').selectOption({ label: 'Verze 2: Konečná verze (konečná verze)' })
  await page.getByLabel(/^Kdo rozhodl/).fill('Zastupitelstvo města')
  await page.getByLabel(/^Číslo usnesení/).fill('12/2026')
  await page.getByRole('button', { name: 'Zapsat rozhodnutí' }).click()
  await expect(page.getByText('usnesení č. 12/2026')).toBeVisible()
  await step(page, 'Plán je schválen', 'schváleno')
  await soundPage(page)

  await page.getByRole('link', { name: 'o verzi 2' }).click()
  await expect(heading(page, 'Verze 2: Konečná verze')).toBeVisible()
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
  const address = await page.getByRole('link', { name: 'Stáhnout obsah (JSON)' }).getAttribute('href')
  const content: unknown = await (await page.request.get(address ?? '')).json()
  expect(content).toMatchObject({
    format: 1,
    measures: [{ title: { values: { cs: 'Pečovatelská služba' } } }],
  })
})

test('a plan adopted before is recorded as it stands', async ({ page }) => {
  const edition = await planOf(page, 'Plán z dřívějška')
  await page.goto(`/cs/work/editions/${edition.id}/life`)
  await page.getByText('Zapsat jako schválený dříve').first().click()
  await page.getByLabel('Odkud plán máte').fill('Plán na webu města')
  await page
    .getByLabel(/^Den rozhodnutí/)
    .first()
    .fill('2020-11')
  await page.getByRole('button', { name: 'Zapsat jako schválený dříve' }).click()
  await expect(page.getByText('schváleno', { exact: true })).toBeVisible()
  await expect(page.getByText('Zapsáno dodatečně', { exact: false })).toBeVisible()
  await soundPage(page)
})

test('a chapter is written beside how it will be shown', async ({ page }) => {
  const edition = await planOf(page, 'Plán s textem')
  await page.goto(`/cs/work/editions/${edition.id}/chapters`)
  await page.getByLabel('Název kapitoly').fill('Popis území')
  await page.getByRole('button', { name: 'Pokračovat' }).click()
  await expect(heading(page, 'Upravit kapitolu')).toBeVisible()
  await page
    .getByLabel(/^Text/)
    .fill('# Město\n\nŽije tu **50 000** lidí.\n\n| obec | lidí |\n|---|---|\n| Bystřany | 1 900 |')
  const preview = page.getByRole('article', { name: 'Jak se text ukáže' })
  await expect(preview.getByRole('heading', { name: 'Město' })).toBeVisible()
  await expect(preview.getByRole('cell', { name: 'Bystřany' })).toBeVisible()
  await page.getByRole('button', { name: 'Uložit' }).click()
  await expect(page.getByText(/Uloženo \d/)).toBeVisible()
  await soundPage(page)

  await page.getByRole('navigation', { name: 'Kde jste' }).getByRole('link', { name: 'Text plánu' }).click()
  await page.getByLabel('Název kapitoly').fill('Jak se změní plán')
  await page.getByRole('button', { name: 'Pokračovat' }).click()
  await expect(heading(page, 'Upravit kapitolu')).toBeVisible()
  await page.getByRole('navigation', { name: 'Kde jste' }).getByRole('link', { name: 'Text plánu' }).click()
  await page.getByRole('button', { name: 'Posunout nahoru Jak se změní plán' }).click()
  await expect(page.getByRole('list', { name: 'Text plánu' }).getByRole('link').first()).toHaveText(
    'Jak se změní plán',
  )
  await page.goto(`/cs/editions/${edition.id}`)
  await page.getByRole('link', { name: 'Popis území' }).click()
  await expect(page.getByRole('cell', { name: 'Bystřany' })).toBeVisible()
  await soundPage(page)
})
