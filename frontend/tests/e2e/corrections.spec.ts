import { planOf } from './planned'
import { expect, soundPage, test } from './test'

test('an act is completed, a consultation corrected, and what was a mistake is taken away', async ({
  page,
}) => {
  const edition = await planOf(page, 'Plán s opravami')
  await page.goto(`/cs/work/editions/${edition.id}/life`)
  await page.getByLabel('Název verze').fill('Návrh')
  await page.getByRole('button', { name: 'Zmrazit verzi' }).click()

  await page.getByText('Zapsat dny pro připomínky').first().click()
  await page.getByLabel('Začíná').fill('2031-07-01T08:00')
  await page.getByLabel('Končí').fill('2031-07-20T12:00')
  await page.getByRole('button', { name: 'Zapsat dny pro připomínky' }).click()
  const consultations = page.getByRole('region', { name: 'Připomínkování' })
  await expect(consultations.getByRole('listitem')).toContainText('1. 7. 2031 8:00')
  await consultations.getByRole('button', { name: 'Opravit dny pro připomínky' }).click()
  const item = consultations.getByRole('listitem')
  await expect(item.getByLabel('Končí')).toHaveValue('2031-07-20T12:00')
  await item.getByLabel('Končí').fill('2031-07-31T16:00')
  await item.getByRole('button', { name: 'Uložit' }).click()
  await expect(item).toContainText('31. 7. 2031 16:00')
  await soundPage(page)
  await item.getByRole('button', { name: 'Zavřít' }).click()
  await item.getByRole('button', { name: 'Smazat dny pro připomínky' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Smazat dny pro připomínky' }).click()
  await expect(consultations.getByText('Zatím nejsou zapsány dny pro připomínky.')).toBeVisible()

  await page.getByText('Zapsat rozhodnutí').first().click()
  await page.getByRole('button', { name: 'Zapsat rozhodnutí' }).click()
  const acts = page.getByRole('region', { name: 'Rozhodnutí' })
  const act = acts.getByRole('listitem')
  await expect(act).toContainText('(kdo, není známo)')
  await act.getByRole('button', { name: 'Doplnit rozhodnutí' }).click()
  await act.getByLabel('Číslo usnesení').fill('12/2031')
  await act.getByRole('textbox', { name: 'Pro', exact: true }).fill('14')
  await act.getByRole('button', { name: 'Uložit' }).click()
  await expect(act).toContainText('usnesení č. 12/2031')
  await act.getByRole('button', { name: 'Zavřít' }).click()
  await act.getByRole('button', { name: 'Smazat rozhodnutí' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Smazat rozhodnutí' }).click()
  await expect(acts.getByText('Zatím není zapsáno žádné rozhodnutí.')).toBeVisible()
})
