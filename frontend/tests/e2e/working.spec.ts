import { expect, heading, signedIn, signInByForm, soundPage, test } from './test'

test.describe('who is not known', () => {
  test.use({ refusals: true })

  test('gets the reason in his language', async ({ page }) => {
    await page.goto('/cs/sign-in')
    await page.getByLabel('E-mail').fill('nobody@triada.example')
    await page.getByLabel('Heslo').fill('not the password')
    await page.getByRole('main').getByRole('button', { name: 'Přihlásit se' }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await soundPage(page)
  })
})

test('an editor signs in and edits a measure', async ({ page }) => {
  await page.goto('/cs/sign-in')
  await soundPage(page)
  await signInByForm(page, 'teplice-editor@triada.example')
  await expect(heading(page, 'Moje práce')).toBeVisible()
  await soundPage(page)
  await page.getByRole('link', { name: /2016–2020/ }).click()
  await page.getByRole('link', { name: 'zvýšit nabídku služeb pro děti ze sociálně slabých rodin' }).click()
  await page.getByRole('link', { name: 'Upravit', exact: true }).click()
  await expect(heading(page, 'Upravit opatření')).toBeVisible()
  await soundPage(page)
  await page.getByLabel(/^Popis/).fill('Doučování a volný čas ve čtvrtích města.')
  await page.getByLabel(/^Konec/).fill('2020-Q2')
  await page.getByRole('button', { name: 'Uložit' }).click()
  await expect(page.getByText('Doučování a volný čas ve čtvrtích města.')).toBeVisible()
  await expect(page.getByRole('complementary')).toContainText('do 2. čtvrtletí 2020')
})

test('a measure moves to its next state', async ({ page }) => {
  await signedIn(page, 'teplice-editor@triada.example')
  await page.goto('/cs/search?q=Občanské poradny')
  await page.getByRole('link', { name: 'navýšení kapacit Občanské poradny' }).click()
  await page.getByRole('link', { name: 'Upravit', exact: true }).click()
  await page.getByRole('radio', { name: 'dohodnuto' }).check()
  await page.getByRole('button', { name: 'Změnit stav' }).click()
  await expect(page.getByText('Stav je změněn.')).toBeVisible()
})

test.describe('refusals', () => {
  test.use({ refusals: true })

  test('a wrong date is said at its field, and what was written stays', async ({ page }) => {
    await signedIn(page, 'teplice-editor@triada.example')
    await page.goto('/cs/search?q=Klokánek')
    await page.getByRole('region', { name: 'Opatření' }).getByRole('link').first().click()
    await page.getByRole('link', { name: 'Upravit', exact: true }).click()
    await page.getByLabel(/^Začátek/).fill('jaro')
    await page.getByRole('button', { name: 'Uložit' }).click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await summary.getByRole('link').first().click()
    await expect(page.getByLabel(/^Začátek/)).toBeFocused()
    await expect(page.getByLabel(/^Začátek/)).toHaveValue('jaro')
    await soundPage(page)
  })

  test('two editors at one measure lose nothing', async ({ page, browser, baseURL }) => {
    const other = await (await browser.newContext({ baseURL, locale: 'cs-CZ' })).newPage()
    await signedIn(page, 'teplice-editor@triada.example')
    await signedIn(other, 'teplice@triada.example')
    await page.goto('/cs/search?q=doprovázející')
    await page.getByRole('region', { name: 'Opatření' }).getByRole('link').first().click()
    await page.getByRole('link', { name: 'Upravit', exact: true }).click()
    await expect(heading(page, 'Upravit opatření')).toBeVisible()
    await page.getByLabel(/^Konec/).fill('2019')

    await other.goto(page.url())
    await other.getByLabel(/^Konec/).fill('2020')
    await other.getByLabel(/^Začátek/).fill('2017')
    await other.getByRole('button', { name: 'Uložit' }).click()
    await expect(other.getByRole('complementary')).toContainText('2017–2020')
    await other.context().close()

    await page.getByRole('button', { name: 'Uložit' }).click()
    const clash = page.getByRole('alert')
    await expect(clash).toContainText('Opatření mezitím změnil někdo jiný')
    await expect(clash.getByRole('radio', { name: 'Vaše: 2019' })).toBeChecked()
    await expect(clash.getByRole('radio', { name: 'Jejich: 2020' })).not.toBeChecked()
    await soundPage(page)
    await expect(page.getByLabel(/^Začátek/)).toHaveValue('2017')
    await page.getByRole('button', { name: 'Uložit' }).click()
    await expect(page.getByRole('complementary')).toContainText('2017–2019')
  })
})

test('unsaved words ask before one leaves', async ({ page }) => {
  await signedIn(page, 'teplice-editor@triada.example')
  await page.goto('/cs/search?q=nízkoprahových')
  await page.getByRole('region', { name: 'Opatření' }).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Upravit', exact: true }).click()
  await page.getByLabel(/^Popis/).fill('rozepsáno')
  page.once('dialog', (dialog) => void dialog.dismiss())
  await page.getByRole('link', { name: 'Zrušit' }).click()
  await expect(page.getByLabel(/^Popis/)).toHaveValue('rozepsáno')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('link', { name: 'Zrušit' }).click()
  await expect(page.getByRole('link', { name: 'Upravit', exact: true })).toBeVisible()
})

test('an administrator gives a role and takes it away', async ({ page }) => {
  await signedIn(page, 'banska-bystrica@triada.example')
  await page.goto('/cs/work')
  await page.getByRole('link', { name: 'Lidé a oprávnění' }).click()
  await expect(heading(page, 'Lidé a oprávnění')).toBeVisible()
  await page.getByLabel('Jméno a příjmení').fill('Nová kolegyně')
  await page.getByLabel('E-mail').fill('nova@triada.example')
  await page.getByLabel('První heslo').fill('dost dlouhé heslo')
  await page.getByRole('button', { name: 'Přidat člověka' }).click()
  await expect(page.getByText('Přidáno: Nová kolegyně')).toBeVisible()
  await soundPage(page)
  await page.getByRole('button', { name: 'Odebrat: Nová kolegyně' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Odebrat' }).click()
  await expect(page.getByText('nova@triada.example')).toHaveCount(0)
})

test('a plan is made, published by its name and withdrawn', async ({ page, browser, baseURL }) => {
  await signedIn(page, 'bac@triada.example')
  await page.goto('/cs/work')
  await page.getByRole('link', { name: 'Založit plán' }).click()
  await soundPage(page)
  await page.getByLabel('Název plánu').fill('Стратегија социјалне заштите')
  await page.getByLabel('Druh plánu').selectOption('Strategie')
  await page.getByRole('button', { name: 'Pokračovat' }).click()
  await page.getByLabel('Platí od').fill('2027')
  await page.getByLabel('Platí do').fill('2030')
  await page.getByRole('button', { name: 'Přidat', exact: true }).click()
  await expect(heading(page, 'Стратегија социјалне заштите')).toBeVisible()
  await soundPage(page)

  const publish = page.getByRole('button', { name: 'Zveřejnit' })
  await publish.click()
  const dialog = page.getByRole('dialog', { name: 'Zveřejnit „Стратегија социјалне заштите“?' })
  await dialog.getByRole('button', { name: 'Zveřejnit' }).click()
  await expect(page.getByText('Zveřejněno pro všechny')).toBeVisible()

  const citizen = await (await browser.newContext({ baseURL })).newPage()
  await citizen.goto('/sr-Latn')
  await expect(citizen.getByRole('link', { name: 'Strategija socijalne zaštite' })).toBeVisible()
  await citizen.context().close()

  await page.getByRole('button', { name: 'Zrušit zveřejnění' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Zrušit zveřejnění' }).click()
  await expect(page.getByText('Vidí jen vlastní lidé')).toBeVisible()
})

test('a goal is renamed, and a measure with its place is read by everybody', async ({ page, baseURL }) => {
  await signedIn(page, 'bac@triada.example')
  const made = async (address: string, data: object) => {
    const answer = await page.request.post(address, { data, headers: { Origin: baseURL ?? '' } })
    expect(answer.ok()).toBe(true)
    return (await answer.json()) as { id: string; version: number }
  }
  const me = (await (await page.request.get('/v1/me')).json()) as { roles: { authority_id: string }[] }
  const title = { authored: 'sr-Cyrl', values: { 'sr-Cyrl': 'План неге' } }
  const plan = await made('/v1/plans', {
    authority_id: me.roles[0]?.authority_id,
    kind: 'programme',
    title,
  })
  const edition = await made('/v1/editions', {
    plan_id: plan.id,
    title,
    period_from: '2027',
    period_to: '2030',
    levels: [1, 2].map((depth) => ({ depth, name: title })),
  })

  await page.goto(`/cs/work/editions/${edition.id}`)
  await page.getByRole('link', { name: 'Přidat cíl' }).click()
  await expect(page.getByLabel('Úroveň cíle')).toBeVisible()
  await page.getByLabel(/^Název cíle/).fill('Помоћ у кући')
  await page.getByRole('button', { name: 'Přidat', exact: true }).click()
  await page.getByRole('link', { name: /^Upravit.*Помоћ у кући/ }).click()
  await page.getByLabel(/^Název cíle/).fill('Нега у кући')
  await soundPage(page)
  await page.getByRole('button', { name: 'Uložit' }).click()
  await expect(page.getByRole('link', { name: /^Upravit.*Нега у кући/ })).toBeVisible()
  await page.getByRole('button', { name: 'Zveřejnit' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Zveřejnit' }).click()
  await expect(page.getByText('Zveřejněno pro všechny')).toBeVisible()

  await page.getByRole('link', { name: 'Přidat opatření sem' }).click()
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
