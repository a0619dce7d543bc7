import { useState } from 'react'

/** A named address, kept in this browser for the one who gave it the name. */
export interface SavedView {
  name: string
  query: string
}

const MANY = 30
const placeOf = (user: string) => `triada.views.${user}`

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'query' in value &&
  typeof value.query === 'string'

/** What is kept; nothing where the browser keeps nothing or it was written by something else. */
export function readViews(user: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(user)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isView) : []
  } catch {
    return []
  }
}

function keep(user: string, views: SavedView[]): void {
  try {
    if (views.length > 0) localStorage.setItem(placeOf(user), JSON.stringify(views))
    else localStorage.removeItem(placeOf(user))
  } catch {
    // Views are a convenience: a browser that keeps nothing shows them until it is closed.
  }
}

/** The same name again means the new address. */
export const withView = (views: readonly SavedView[], view: SavedView): SavedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].slice(-MANY)

export function useSavedViews(user: string) {
  const [views, setViews] = useState(() => readViews(user))
  const put = (next: SavedView[]) => {
    setViews(next)
    keep(user, next)
  }
  return {
    views,
    save: (view: SavedView) => put(withView(views, view)),
    remove: (name: string) => put(views.filter((view) => view.name !== name)),
  }
}
