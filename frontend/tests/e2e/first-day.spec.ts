import { expect, heading, soundPage, test } from './test'

test.use({ baseURL: process.env.TRIADA_E2E_FIRST_DAY?.replace(/\/setup.*/, '') })

test('a secretary sets her town up and enters the first plan', async ({ page }) => {
  await page.goto(process.env.TRIADA_E2E_FIRST_DAY ?? '')
  await expect(heading(page, 'Které město nebo obec plánuje?')).toBeVisible()
  await soundPage(page)
  await page.getByLabel('Název města nebo obce').fill('Obec Lhota')
  await page.getByRole('button', { name: 'Pokračovat' }).click()

  await expect(heading(page, 'Kdo se o plán bude starat?')).toBeFocused()
  await page.getByLabel('Jméno a příjmení').fill('Tajemnice obce')
  await page.getByLabel('E-mail').fill('tajemnice@lhota.example')
  await page.getByLabel('Heslo').fill('čtyři dlouhá slova stačí')
  await soundPage(page)
  await page.getByRole('button', { name: 'Pokračovat' }).click()

  await expect(heading(page, 'Která místa k vám patří?')).toBeVisible()
  await soundPage(page)
  const example = await page.request.get('/villages.csv')
  await page
    .getByLabel('Soubor CSV')
    .setInputFiles({ name: 'villages.csv', mimeType: 'text/csv', buffer: await example.body() })
  await page.getByRole('button', { name: 'Nahrát' }).click()
  await expect(page.getByText('nové: 3')).toBeVisible()
  await page.getByRole('button', { name: 'Pokračovat dál' }).click()

  await expect(heading(page, 'Kdo bude psát s vámi?')).toBeVisible()
  await page.getByRole('button', { name: 'Pokračovat dál' }).click()

  await page.getByLabel('Název plánu').fill('Komunitní plán obce Lhota')
  await page.getByRole('button', { name: 'Pokračovat' }).click()
  await page.getByLabel('Platí od').fill('2027')
  await page.getByLabel('Platí do').fill('2029')
  await page.getByRole('button', { name: 'Přidat', exact: true }).click()
  await expect(heading(page, 'Komunitní plán obce Lhota')).toBeVisible()

  await page.getByRole('button', { name: 'Přidat cíl' }).click()
  await page.getByLabel('Přidat cíl – Název').fill('Senioři')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Hotovo' }).click()
  await page.getByRole('button', { name: 'Přidat opatření: Senioři' }).click()
  await page.getByRole('link', { name: 'Vyplnit hned podrobně' }).click()
  await soundPage(page)
  await page.getByLabel('Název', { exact: true }).fill('Pečovatelská služba v každé části obce')
  await page.getByRole('checkbox', { name: 'nové' }).check()
  await page.getByRole('button', { name: 'Přidat', exact: true }).click()
  await expect(heading(page, 'Pečovatelská služba v každé části obce')).toBeVisible()

  await page.goto('/cs/setup')
  await expect(page.getByText('Tato instalace už je zavedená.')).toBeVisible()
})
