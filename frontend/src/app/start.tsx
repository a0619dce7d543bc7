import { type DehydratedState, hydrate, type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, Fragment, type ReactNode, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'

import { ProblemError } from '@/api/problem'
import { chooseLanguage } from '@/lib/language'
import { browserContext } from '@/lib/page-context'

import { makeCache } from './cache'
import { captureEarlyClicks, captureEarlyInput } from './hydration-events'
import type { PageProps } from './page'
import { languageOf, matchRoute } from './route-match'
import type { Screen } from './screens'
import { AppRouter } from './app-router'
import { applyTheme } from './theme'

export interface Program {
  build: 'public' | 'workspace'
  screens: Screen[]
  below?: PageProps['below']
  /** What a build puts around all its pages. */
  wrapper?: ComponentType<{ children: ReactNode }>
}

type Build = Program['build']

/** An address without a language leads to the same one in the reader's; the part after # goes along. */
function toOwnLanguage(build: Build): void {
  const { pathname, search, hash } = window.location
  const language = chooseLanguage(browserContext(build).remembered('language') ?? null, navigator.languages)
  window.location.replace(`/${language}${pathname === '/' ? '' : pathname}${search}${hash}`)
}

/** A refusal as the server's HTML brought it: plain data again made what it was. */
function asRefusal(brought: unknown): ProblemError {
  const { problem, status } = brought as ProblemError
  return new ProblemError(problem, status)
}

/** Answers that came with the page were made for it, so none of them is asked for again. */
function takeAnswers(cache: QueryClient): boolean {
  const sent = document.getElementById('answers')?.textContent
  if (!sent) return false
  const state = JSON.parse(sent) as DehydratedState
  for (const { state: answer } of state.queries) {
    answer.dataUpdatedAt = answer.errorUpdatedAt = Date.now()
    if (answer.error) answer.error = asRefusal(answer.error)
  }
  hydrate(cache, state)
  return true
}

/** Takes the page over from the server's HTML, or begins it where the server sent none. */
export async function start({ build, screens, below, wrapper: Wrapper = Fragment }: Program): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no place for the programme')
  applyTheme(browserContext(build).remembered('theme'))
  const { pathname } = window.location
  if (!languageOf(pathname)) {
    toOwnLanguage(build)
    return
  }
  const cache = makeCache()
  const serverRendered = takeAnswers(cache)
  const replayClicks = captureEarlyClicks(root)
  const match = await matchRoute(screens, pathname).catch((gone: unknown) => {
    // What works by itself, a link, still does.
    replayClicks()
    throw gone
  })
  if (!match) return
  document.documentElement.lang = match.language
  const whole = (
    <StrictMode>
      <QueryClientProvider client={cache}>
        <Wrapper>
          <AppRouter
            screens={screens}
            below={below}
            first={match}
            pageContext={browserContext(build, serverRendered)}
          />
        </Wrapper>
      </QueryClientProvider>
    </StrictMode>
  )
  if (!serverRendered) {
    createRoot(root).render(whole)
    replayClicks()
    return
  }
  const replayInput = captureEarlyInput(root)
  hydrateRoot(root, whole)
  // Effects listen a moment after the first render.
  setTimeout(() => {
    replayInput()
    replayClicks()
  })
}
