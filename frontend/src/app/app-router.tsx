import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'

import { remember, type PageContext, PageContextProvider } from '@/lib/page-context'

import { Page, type PageProps } from './page'
import { type RouteMatch, matchRoute } from './route-match'
import type { Screen } from './screens'
import { useTopOfScreen } from './scroll'

interface Props {
  screens: Screen[]
  below?: PageProps['below']
  first: RouteMatch
  pageContext: PageContext
}

/** Shows a screen until the next one is here; a file that is gone, after an update, loads the page anew. */
export function AppRouter({ screens, below, first, pageContext }: Props) {
  const [address] = useLocation()
  const [match, setMatch] = useState(first)
  const shown = useRef(first.address)
  useTopOfScreen(match.address)
  useNewWords(match)
  useEffect(() => {
    if (shown.current === address) return undefined
    let wanted = true
    matchRoute(screens, address).then(
      (next) => {
        if (!wanted) return
        if (!next) window.location.reload()
        else setMatch(next)
        shown.current = address
      },
      () => window.location.reload(),
    )
    return () => {
      wanted = false
    }
  }, [screens, address])
  // Once one has gone on, nothing of the next screen was drawn by the server.
  const serverRendered = pageContext.serverRendered && match === first
  const context = useMemo(() => ({ ...pageContext, serverRendered }), [pageContext, serverRendered])
  return (
    <PageContextProvider value={context}>
      <Page match={match} below={below} />
    </PageContextProvider>
  )
}

/** Sentences of the server come in the reader's language, so they are asked for again in another one. */
function useNewWords({ language }: RouteMatch): void {
  const cache = useQueryClient()
  useEffect(() => {
    if (document.documentElement.lang !== language) void cache.invalidateQueries()
    document.documentElement.lang = language
  }, [language, cache])
  // Before it can be seen, so that whoever goes on at once finds it kept.
  useLayoutEffect(() => remember('language', language), [language])
}
