import 'core-js/actual/url-search-params'

import { QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'preact-render-to-string'

import { type Answers, fill, makeServerCache, written } from './api/answers'
import { Page } from './app/page'
import { PUBLIC_SCREENS } from './app/public-screens'
import { type RouteMatch, matchRoute } from './app/route-match'
import { translator } from './lib/messages'
import { type PageMeta, PageContextProvider } from './lib/page-context'

interface Asked {
  address: string
  search: string
  origin: string
  /** Choices of the reader: language, appearance. */
  choices: Record<string, string>
  /** What the API said so far, by the address asked for. */
  answers: Answers
}

/** A screen may ask for something only when it knows the answer to something else, but not without end. */
const MOST_ROUNDS = 8

/** Writes the first HTML of a page for everybody, or says which answers of the API it still needs. */
async function write({ address, search, origin, choices, answers }: Asked): Promise<object> {
  const match = await matchRoute(PUBLIC_SCREENS, address)
  if (!match) throw new Error(`No language in ${address}`)
  const cache = makeServerCache()
  const meta: PageMeta = { title: 'Triada', status: 200, brand: '' }
  const pageContext = {
    build: 'public',
    origin,
    serverRendered: true,
    remembered: (name: string) => choices[name],
    setMeta: (what: Partial<PageMeta>) => Object.assign(meta, what),
  } as const
  const render = () =>
    renderToString(
      <PageContextProvider value={pageContext}>
        <QueryClientProvider client={cache}>
          <Page match={match} server={{ ssrPath: address, ssrSearch: search }} />
        </QueryClientProvider>
      </PageContextProvider>,
    )
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const html = render()
    const { filled, wanted } = fill(cache, answers)
    if (wanted.length > 0) return { wanted }
    if (filled === 0) return { html, ...meta, about: about(match), answers: written(cache) }
  }
  throw new Error(`${address} does not come to an end`)
}

const about = ({ language, texts }: RouteMatch) => translator(language, texts.default)('frame.about')

/** The one door for the server: text in, a promise of text out. */
Object.assign(globalThis, {
  writePage: async (asked: string) => JSON.stringify(await write(JSON.parse(asked) as Asked)),
})
