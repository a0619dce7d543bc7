import { parse } from 'regexparam'
import type { ComponentType } from 'react'

import { isLanguage, type Language } from '@/lib/language'
import type { Texts } from '@/lib/messages'

import { type Identified, type Screen, useNoRecord, type UseRouteRecord } from './screens'
import { loadTexts } from './texts'

/** The route that matches an address, with all that must be loaded before its screen is shown. */
export interface RouteMatch {
  language: Language
  texts: Texts
  /** The address with its language, without what follows `?`. */
  address: string
  screen: ComponentType<Identified>
  id: string
  useRouteRecord: UseRouteRecord
}

type Found = Pick<RouteMatch, 'texts' | 'screen' | 'id' | 'useRouteRecord'>

async function find(screens: Screen[], path: string, language: Language): Promise<Found> {
  for (const { path: pattern, load, useRouteRecord, long } of screens) {
    const found = parse(pattern).pattern.exec(path)
    if (!found) continue
    const [texts, screen] = await Promise.all([loadTexts(language, long), load()])
    return { texts, screen, id: decodeURIComponent(found[1] ?? ''), useRouteRecord }
  }
  const [texts, { NotFoundPage }] = await Promise.all([
    loadTexts(language, false),
    import('@/pages/not-found'),
  ])
  return { texts, screen: NotFoundPage, id: '', useRouteRecord: useNoRecord }
}

/** The language of an address and what follows it, or nothing where it names none of ours. */
export function languageOf(address: string): { language: Language; path: string } | null {
  const [, language = '', ...rest] = address.split('/')
  return isLanguage(language) ? { language, path: `/${rest.join('/')}` } : null
}

export async function matchRoute(screens: Screen[], address: string): Promise<RouteMatch | null> {
  const known = languageOf(address)
  if (!known) return null
  const { language, path } = known
  return { language, address, ...(await find(screens, path, language)) }
}
