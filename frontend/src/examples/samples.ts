/** Names of places in both scripts, for lists to choose from. */
export const TOWNS = [
  'Šternberk',
  'Uničov',
  'Teplice',
  'Banská Bystrica',
  'Бач',
  'Бачка Паланка',
  'Litovel',
  'Zvolen',
]

export const MANY_TOWNS = [
  ...TOWNS,
  ...['Olomouc', 'Bílina', 'Duchcov', 'Krupka', 'Товаришево', 'Бођани', 'Вајска', 'Плавна', 'Селенча'],
]
