import { goalIn, measureUnder, planOf } from './planned'
import { expect, heading, soundPage, test } from './test'

test('a measure that wants more gets its reason, and the public reads it', async ({ page }) => {
  const edition = await planOf(page, 'Plán s důvody')
  const goal = await goalIn(page, edition, 'Senioři')
  const measure = await measureUnder(page, goal, 'Rozšířit pečovatelskou službu', { kinds: ['expand'] })
  await page.goto(`/cs/work/editions/${edition.id}/needs`)
  await expect(page.getByRole('heading', { name: 'Opatření bez podkladů' })).toBeVisible()
  await page.getByRole('link', { name: 'Zapsat potřebu, na kterou odpovídá' }).click()
  await page.getByLabel('Co lidem chybí').fill('Na službu se čeká půl roku.')
  await page.getByRole('button', { name: 'Přidat podklad' }).click()
  await page.getByLabel('Odkud to víme').selectOption('čekající')
  await page.getByLabel('Co ukazuje').fill('Seznam zájemců k 30. červnu')
  await page.getByLabel('Číslo').fill('42')
  await soundPage(page)
  await page.getByRole('button', { name: 'Přidat', exact: true }).click()
  await expect(heading(page, 'Potřeby a podklady')).toBeVisible()
  await expect(page.getByText('Každé opatření, které chce víc, má svůj podklad.')).toBeVisible()
  await page.goto(`/cs/measures/${measure.id}`)
  const why = page.getByRole('region', { name: 'Proč je to potřeba' })
  await expect(why).toContainText('Na službu se čeká půl roku.')
  await expect(why).toContainText('42')
  await soundPage(page)
})

test.describe('files', () => {
  test.use({ refusals: true })

  test('a file is put beside the plan; what is no document is refused whatever it is called', async ({
    page,
  }) => {
    const edition = await planOf(page, 'Plán s přílohou')
    await page.goto(`/cs/work/editions/${edition.id}/attachments`)
    const chooser = page.getByLabel('Soubor')
    await chooser.setInputFiles({
      name: 'mapa.png',
      mimeType: 'image/png',
      buffer: Buffer.from('<html><script>alert(1)</script></html>'),
    })
    await page.getByRole('button', { name: 'Přidat soubor' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await soundPage(page)
    await chooser.setInputFiles({
      name: 'dotaznik.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Výsledky dotazníku mezi seniory.'),
    })
    await page.getByRole('button', { name: 'Přidat soubor' }).click()
    await expect(page.getByText('Přidáno: dotaznik.txt')).toBeVisible()
    await page.goto(`/cs/editions/${edition.id}`)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: /dotaznik\.txt/ }).click()
    expect((await download).suggestedFilename()).toBe('dotaznik.txt')
  })
})
