import type { APIRequestContext } from '@playwright/test'

interface Listed {
  items: { id: string; [field: string]: unknown }[]
}

/** The first record of a collection that fits, as any reader gets it. */
export async function find(
  request: APIRequestContext,
  collection: string,
  fits: (item: Record<string, unknown>) => boolean = () => true,
): Promise<string> {
  const answer = await request.get(`/v1/${collection}?limit=200`)
  const { items } = (await answer.json()) as Listed
  const found = items.find(fits)
  if (!found) throw new Error(`No such record in ${collection}`)
  return found.id
}

export const named =
  (field: string, part: string) =>
  (item: Record<string, unknown>): boolean =>
    JSON.stringify(item[field]).includes(part)
