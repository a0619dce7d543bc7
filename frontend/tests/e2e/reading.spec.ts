import { expect, heading, soundPage, test } from './test'

test('the first page names every town with the state of its plan', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/cs$/)
  await expect(heading(page, 'Co města plánují v sociálních službách')).toBeVisible()
  const palanka = page.getByRole('region', { name: 'Opština Bačka Palanka' })
  await expect(palanka).toContainText('zatím neschváleno')
  await expect(palanka).toContainText('Ciljna grupa: 3 · 21 opatření')
  await expect(palanka).toContainText('Víme, že tu není všechno')
  for (const town of [
    'Mesto Banská Bystrica',
    'Město Šternberk',
    'Statutární město Teplice',
    'Општина Бач',
  ]) {
    await expect(page.getByRole('region', { name: town })).toBeVisible()
  }
  await soundPage(page)
})

test('a citizen reads the plan of Teplice as a tree and opens a measure', async ({ page }) => {
  await page.goto('/cs')
  await page.getByRole('link', { name: /^1\. Komunitní plán/ }).click()
  await expect(heading(page, /Statutárního města Teplice/)).toBeFocused()
  await expect(page.getByRole('complementary')).toContainText('Centrum komunitní práce Ústí nad Labem')
  await expect(page.getByRole('heading', { level: 2, name: /Rodina, děti a mládež/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: /Senioři/ })).toBeVisible()
  await soundPage(page)

  await page.getByRole('link', { name: 'zajištění nového terénního programu' }).click()
  await expect(heading(page, 'zajištění nového terénního programu')).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await expect(page.getByRole('complementary')).toContainText('§ 69')
  await soundPage(page)
})

test('the plan of Bačka Palanka says where, in words', async ({ page }) => {
  await page.goto('/sr-Latn')
  await page.getByRole('link', { name: /^Strategija razvoja/ }).click()
  await expect(page.getByText('predlog upućen na usvajanje, nije usvojeno', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: /^Otvaranje Kluba za stara lica/ }).click()
  const facts = page.getByRole('complementary')
  await expect(facts).toContainText('10 seoskih mesnih zajednica')
  await expect(page.getByText('nije sigurno na koja se mesta mera odnosi')).toBeVisible()
  await soundPage(page, 'sr-Latn')
})

test('a plan is filtered in its address, and the count is said', async ({ page }) => {
  await page.goto('/en')
  await page.getByRole('link', { name: /^1st Community Plan/ }).click()
  await page.getByLabel('Kind of measure').selectOption('widen')
  await expect(page).toHaveURL(/kind=expand/)
  await expect(page.getByRole('status')).toHaveText(/^\d+ of 13 measures, filtered: widen$/)
  await page.getByLabel('Search in titles').fill('advice')
  await expect(page.getByRole('status')).toHaveText('1 of 13 measures, filtered: „advice“, widen')
  await page.reload()
  await expect(page.getByRole('status')).toHaveText('1 of 13 measures, filtered: „advice“, widen')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByRole('status')).toHaveText('13 measures')
})

test('the plans of Šternberk and Banská Bystrica say what is missing', async ({ page }) => {
  await page.goto('/sk')
  await page.getByRole('link', { name: /^Komunitný plán/ }).click()
  await expect(page.getByText('Vieme, že tu nie je všetko').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: /seniori/i })).toBeVisible()
  await soundPage(page, 'sk')
  await page.goto('/cs')
  await page.getByRole('link', { name: /^Střednědobý plán/ }).click()
  await expect(page.getByText('Víme, že tu není všechno').first()).toBeVisible()
  await soundPage(page)
})

test('the project of Bač shows goals, activities and what is to be reached', async ({ page }) => {
  await page.goto('/sr-Cyrl')
  await page.getByRole('link', { name: /^Развој ефикасних/ }).click()
  await expect(page.getByText('Општи циљ')).toBeVisible()
  await expect(page.getByText('најмање 70')).toBeVisible()
  await expect(page.getByRole('complementary')).toContainText('децембар 2023.')
  await expect(page.getByText('унапређење рада вешернице у Бачу')).toBeVisible()
  await soundPage(page, 'sr-Cyrl')
})

test('on paper everything is open', async ({ page }) => {
  await page.goto('/cs')
  await page.getByRole('link', { name: /^1\. Komunitní plán/ }).click()
  await page.getByRole('button', { name: 'Sbalit vše' }).click()
  await expect(page.getByRole('link', { name: 'navýšení kapacit Občanské poradny' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Vytisknout' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.getByText(/Statutární město Teplice · 1\. Komunitní plán/)).toContainText(page.url())
  await expect(page.getByRole('status')).toHaveText('13 opatření')
  await expect(page.getByRole('button', { name: 'Vytisknout' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'navýšení kapacit Občanské poradny' })).toBeVisible()
})

test('by keyboard: skip link, and a goal opens with Enter', async ({ page }) => {
  await page.goto('/cs')
  await expect(page.getByRole('region', { name: 'Statutární město Teplice' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Přeskočit na obsah' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('link', { name: /^1\. Komunitní plán/ }).press('Enter')
  await page.getByRole('button', { name: 'Sbalit vše' }).press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('péče o seniory')).toBeVisible()
})
