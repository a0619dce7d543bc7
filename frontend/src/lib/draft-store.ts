import { createStore, del, delMany, entries, get, set } from 'idb-keyval'

/** What was written and not yet saved, kept in the browser of who wrote it. */

interface Draft {
  value: unknown
  at: number
}

const DAYS_KEPT = 30
const EXPIRY = DAYS_KEPT * 24 * 60 * 60 * 1000

const drafts = createStore('triada', 'drafts')

/** Nothing at all where the browser refuses to keep things: writing goes on without drafts. */
async function allowed<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}

const isOld = (draft: Draft): boolean => Date.now() - draft.at > EXPIRY

/** Keeps a value under its key for one person, over what was kept before. */
export async function keepDraft(user: string, key: string, value: unknown): Promise<void> {
  const draft: Draft = { value, at: Date.now() }
  await allowed(() => set([user, key], draft, drafts))
}

/** The value kept under a key for one person; nothing when there is none or it is too old. */
export async function readDraft(user: string, key: string): Promise<unknown> {
  const draft = await allowed(() => get<Draft>([user, key], drafts))
  return draft && !isOld(draft) ? draft.value : undefined
}

export async function forgetDraft(user: string, key: string): Promise<void> {
  await allowed(() => del([user, key], drafts))
}

/** For the start of the program: drafts that nobody came back to, whosever they are. */
export async function forgetOldDrafts(): Promise<void> {
  await allowed(async () => {
    const kept = await entries<IDBValidKey, Draft>(drafts)
    const old = kept.filter(([, draft]) => isOld(draft)).map(([key]) => key)
    await delMany(old, drafts)
  })
}
