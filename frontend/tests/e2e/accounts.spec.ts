import { expect, heading, signedIn, soundPage, test } from './test'

const PASSWORD = 'moje vlastní dlouhé heslo'
const ANOTHER = 'ještě jiné dlouhé heslo'

test('who is invited takes the role with a password of their own, and looks after the account', async ({
  page,
  browser,
  baseURL,
}) => {
  const mail = `nova-${Date.now()}@teplice.example`
  await signedIn(page, 'teplice@triada.example')
  await page.goto('/cs/work')
  await page.getByRole('link', { name: 'Lidé a oprávnění' }).click()
  await page.getByLabel('Jméno a příjmení').fill('Nová Kolegyně')
  await page.getByLabel('E-mail').fill(mail)
  await page.getByRole('button', { name: 'Pozvat' }).click()
  await expect(page.getByText('Pozvánka je připravena: Nová Kolegyně')).toBeVisible()
  const link = (await page.locator('code.secret').textContent()) ?? ''
  expect(link).toMatch(/\/invitation#token=\S{40,}$/)
  await expect(page.getByRole('heading', { name: 'Pozvaní, kteří zatím nepřijali' })).toBeVisible()
  await soundPage(page)

  const theirs = await browser.newContext({
    baseURL: baseURL ?? '',
    locale: 'cs-CZ',
    reducedMotion: 'reduce',
  })
  const phone = await theirs.newPage()
  await phone.goto(link)
  await expect(heading(phone, 'Pozvání ke společnému plánování')).toBeVisible()
  await expect(phone.getByText(/vám nabízí oprávnění: editor/)).toBeVisible()
  await soundPage(phone)
  await phone.getByLabel('Heslo').fill(PASSWORD)
  await phone.getByRole('button', { name: 'Přijmout pozvání' }).click()
  await expect(heading(phone, 'Moje práce')).toBeVisible()
  await expect(phone.getByText('Nová Kolegyně').first()).toBeVisible()

  await phone.getByRole('link', { name: 'Můj účet' }).click()
  await phone.getByLabel('Současné heslo').fill(PASSWORD)
  await phone.getByLabel('Nové heslo').fill(ANOTHER)
  await phone.getByRole('button', { name: 'Změnit heslo' }).click()
  await expect(phone.getByText('Heslo je změněno.')).toBeVisible()
  await soundPage(phone)
  await phone.getByRole('button', { name: 'Odhlásit se' }).click()
  await expect(phone.getByRole('link', { name: 'Přihlásit se' }).first()).toBeVisible()
  await phone.goto('/cs/sign-in')
  await phone.getByLabel('E-mail').fill(mail)
  await phone.getByLabel('Heslo').fill(ANOTHER)
  await phone.getByRole('button', { name: 'Přihlásit se' }).click()
  await expect(heading(phone, 'Moje práce')).toBeVisible()
  await theirs.close()

  await page.reload()
  await page.getByRole('button', { name: 'Odebrat: Nová Kolegyně' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Odebrat' }).click()
  await expect(page.getByText('Oprávnění odebráno: Nová Kolegyně')).toBeVisible()
})

test('who forgot the password learns the way, whatever the address', async ({ page }) => {
  await page.goto('/cs/sign-in')
  await page.getByRole('link', { name: 'Zapomenuté heslo' }).click()
  await page.getByLabel('E-mail').fill('nikdo@teplice.example')
  await page.getByRole('button', { name: 'Poslat odkaz' }).click()
  await expect(page.getByText(/Tato instalace neposílá dopisy/)).toBeVisible()
  await soundPage(page)
})

test.describe('links that open nothing', () => {
  test.use({ refusals: true })

  test('an invitation that was used says so', async ({ page }) => {
    await page.goto('/cs/invitation#token=uz-pouzity')
    await expect(page.getByText(/Tento odkaz už neplatí/)).toBeVisible()
    await soundPage(page)
  })

  test('a password is not set by a link that was used', async ({ page }) => {
    await page.goto('/cs/password#token=uz-pouzity')
    await page.getByLabel('Nové heslo').fill(PASSWORD)
    await page.getByRole('button', { name: 'Změnit heslo' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await soundPage(page)
  })
})
