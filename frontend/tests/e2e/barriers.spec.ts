import { find, named } from './records'
import { expect, heading, signedIn, soundPage, test } from './test'

test('a reader reports a barrier, the town answers, the reader reads the answer', async ({
  page,
  browser,
  request,
}) => {
  const town = await find(request, 'authorities', named('slug', 'sternberk'))
  const goal = await find(request, 'goals')
  await page.goto(`/cs/goals/${goal}`)
  await page.goto(`/cs/authorities/${town}`)
  await page.getByRole('link', { name: 'Nahlásit překážku na této stránce' }).click()
  await expect(heading(page, 'Prohlášení o přístupnosti')).toBeVisible()
  await expect(page.getByLabel('Na které stránce')).toHaveValue(`/authorities/${town}`)
  await page.getByLabel('Co se nedá použít').fill('Tabulku nepřečte čtečka.')
  await page.getByRole('button', { name: 'Odeslat hlášení' }).click()
  const receipt = page.getByRole('link', { name: /odpověď/i }).first()
  const address = await receipt.getAttribute('href')
  expect(address).toMatch(/\/accessibility\/report#.{20,}/)

  const desk = await browser.newContext({ locale: 'cs-CZ', baseURL: new URL(page.url()).origin })
  const coordinator = await desk.newPage()
  await signedIn(coordinator, 'sternberk@triada.example')
  await coordinator.goto('/cs/work')
  await coordinator.getByRole('link', { name: /hlášení o překážce/ }).click()
  await soundPage(coordinator)
  await coordinator.getByText('Tabulku nepřečte čtečka.').first().click()
  await coordinator.getByLabel('Vaše odpověď').fill('Tabulku jsme opravili.')
  await coordinator.getByRole('button', { name: 'Odpovědět' }).click()
  await expect(coordinator.getByText(/Odpověď na hlášení .* je uložena/)).toBeVisible()
  await desk.close()

  await page.goto(address ?? '')
  await page.reload()
  await expect(page.getByText('Tabulku jsme opravili.')).toBeVisible()
})
