import { planOf } from './planned'
import { expect, heading, soundPage, test } from './test'

const TEXT = `Plán sociálních služeb
Cíl 1: Péče o seniory doma
Opatření 1.1: Pečovatelky i o víkendu
Opatření 1.2: Odlehčovací služba
Volný odstavec, který ničím není.`

test('a plan on the clipboard is proposed, reviewed beside its source, and only then taken over', async ({
  page,
}) => {
  const edition = await planOf(page, 'Plán z dokumentu')
  await page.goto(`/cs/work/editions/${edition.id}`)
  await page.getByRole('main').getByRole('link', { name: 'Převzít cíle a opatření z dokumentu' }).click()
  await expect(heading(page, 'Z dokumentu')).toBeVisible()
  await page.getByLabel('Vložený text').fill(TEXT)
  await page.getByRole('button', { name: 'Přečíst text' }).click()

  await expect(heading(page, 'Text ze schránky')).toBeVisible()
  const goal = page.getByRole('article', { name: 'Péče o seniory doma' })
  const first = page.getByRole('article', { name: 'Pečovatelky i o víkendu' })
  const second = page.getByRole('article', { name: 'Odlehčovací služba' })
  await expect(first).toContainText('Péče o seniory doma')
  await soundPage(page, 'cs', { dark: true })

  await goal.getByRole('button', { name: /Ponechat/ }).click()
  await expect(goal.getByRole('button', { name: /Ponechat/ })).toHaveAttribute('aria-pressed', 'true')
  await first.getByRole('button', { name: /Opravit/ }).click()
  await first.getByRole('textbox', { name: 'Název' }).fill('Pečovatelky o víkendech')
  await first.getByRole('button', { name: 'Opravit a ponechat' }).click()
  await expect(page.getByRole('article', { name: 'Pečovatelky o víkendech' })).toBeVisible()
  await second.getByRole('button', { name: /Vynechat/ }).click()
  await expect(second.getByRole('button', { name: /Vynechat/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('heading', { name: /Čemu jsme nerozuměli/ })).toBeVisible()

  await page.reload()
  await expect(page.getByText(/1 cíl, 1 opatření · 0 nerozhodnutých/)).toBeVisible()
  await page.getByRole('button', { name: 'Převzít do plánu' }).click()
  await expect(page.getByText('Vybrané cíle a opatření jsou v plánu.')).toBeVisible()
  await page.getByRole('link', { name: 'Přejít na plán' }).click()
  await expect(page.getByText('Pečovatelky o víkendech')).toBeVisible()
  await expect(page.getByText('Odlehčovací služba')).toHaveCount(0)
})

test.describe('what is no document', () => {
  test.use({ refusals: true })

  test('a file that is no document says why, and nothing is proposed', async ({ page }) => {
    const edition = await planOf(page, 'Plán bez dokumentu')
    await page.goto(`/cs/work/editions/${edition.id}/proposals`)
    const file = {
      name: 'foto.png',
      mimeType: 'image/png',
      buffer: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    }
    await page.getByLabel('Soubor s plánem').setInputFiles(file)
    await page.getByRole('button', { name: 'Přečíst dokument' }).click()
    await expect(page.getByText(/Tento soubor nepřečteme/)).toBeVisible()
    await expect(page.getByText('Zatím žádný dokument.')).toBeVisible()
  })
})
