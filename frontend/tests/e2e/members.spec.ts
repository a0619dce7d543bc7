import { goalIn, measureUnder, planOf } from './planned'
import { expect, heading, soundPage, test } from './test'

interface Listed {
  items: { id: string; name: { authored: string; values: Record<string, string> } }[]
}

test('a joint plan: a village joins, its council decides, and everybody reads its extract', async ({
  page,
}) => {
  const edition = await planOf(page, 'Společný plán Podhůří')
  const [council] = (
    (await (await page.request.get('/v1/organisations?kind=municipality&limit=1')).json()) as Listed
  ).items
  const name = council?.name.values[council.name.authored] ?? ''
  const goal = await goalIn(page, edition, 'Péče doma')
  await measureUnder(page, goal, 'Pečovatelka pro ves', {
    parties: [{ role: 'lead', organisation_id: council?.id }],
  })
  await measureUnder(page, goal, 'Poradna pro všechny')

  await page.goto(`/cs/work/editions/${edition.id}/life`)
  await page.getByRole('link', { name: 'Členové společného plánu' }).click()
  await expect(page.getByText('Plán zatím nemá žádné členy.')).toBeVisible()
  await page.getByLabel('Obec').selectOption({ label: name })
  await page.getByRole('button', { name: 'Přidat člena' }).click()
  await expect(page.getByText('zatím nerozhodla')).toBeVisible()
  await expect(page.getByRole('row', { name: /Společně/ })).toContainText('1')
  await expect(page.getByRole('row', { name: /Celý plán/ })).toContainText('2')
  await soundPage(page, 'cs', { dark: true })

  await page.goto(`/cs/work/editions/${edition.id}/life`)
  await page.locator('summary').filter({ hasText: 'Zapsat rozhodnutí' }).click()
  await page.getByLabel('Co se rozhodlo').selectOption('Zrušeno')
  await page.getByLabel('Za kterého člena').selectOption({ label: name })
  await page.getByRole('textbox', { name: 'Číslo usnesení' }).fill('7/2026')
  await page.getByRole('button', { name: 'Zapsat rozhodnutí' }).click()
  await expect(page.getByText('Rozhodnutí je zapsáno.')).toBeVisible()
  await page.getByRole('link', { name: 'Členové společného plánu' }).click()
  await expect(page.getByText(/Zrušeno · usnesení č. 7\/2026/)).toBeVisible()

  await page.getByRole('link', { name, exact: true }).click()
  await expect(heading(page, `Výpis z plánu: ${name}`)).toBeVisible()
  await expect(page.getByRole('heading', { name: /Jen tohoto člena \(1\)/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /Společná pro všechny \(1\)/ })).toBeVisible()
  await soundPage(page, 'cs', { dark: true })
})
