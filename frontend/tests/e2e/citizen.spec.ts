import { expect, heading, soundPage, test } from './test'

test('a citizen finds what is planned for old people in a village', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/sr-Cyrl')
  await page.getByRole('link', { name: /Strategija razvoja socijalne zaštite/ }).click()
  await expect(heading(page, /Strategija razvoja/)).toBeVisible()
  await page.getByLabel('Циљна група').selectOption({ label: 'стари' })
  await expect(page).toHaveURL(/group=/)
  await page.getByLabel('Тражи у називима').fill('klub')
  await expect(page).toHaveURL(/q=klub/)
  await page.getByRole('link', { name: /klub/i }).first().click()
  await expect(page).toHaveURL(/\/measures\//)
  await expect(page.getByText(/сеоск/i).first()).toBeVisible()
  await soundPage(page, 'sr-Cyrl')
  await page.goBack()
  await expect(page.getByLabel('Тражи у називима')).toHaveValue('klub')
})
