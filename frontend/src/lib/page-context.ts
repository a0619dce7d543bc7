import { createContext, useContext, useEffect } from 'react'

/** Metadata that a screen sets on the document, or on the answer of the server that renders its first HTML. */
export interface PageMeta {
  title: string
  status: number
  /** The colour of an authority, `#rrggbb`, or nothing for our own. */
  brand: string
}

export interface PageContext {
  /** The pages for everybody and the workspace are two programs made of one source. */
  build: 'public' | 'workspace'
  origin: string
  /** True while the screen is the one whose HTML the server rendered: everything of it is there already. */
  serverRendered: boolean
  /** A choice of this reader: appearance, language. */
  remembered: (name: string) => string | undefined
  setMeta: (what: Partial<PageMeta>) => void
}

const cookie = (name: string): string | undefined =>
  globalThis.document?.cookie
    .split('; ')
    .find((each) => each.startsWith(`${name}=`))
    ?.slice(name.length + 1)

const OURS = '#114b8a'

export const browserContext = (build: PageContext['build'], serverRendered = false): PageContext => ({
  build,
  origin: globalThis.location?.origin ?? '',
  serverRendered,
  remembered: cookie,
  setMeta: ({ title, brand }) => {
    if (title) document.title = title
    if (brand !== undefined) document.documentElement.style.setProperty('--town', brand || OURS)
  },
})

const Context = createContext<PageContext>(browserContext('public'))

export const PageContextProvider = Context.Provider

export const usePageContext = (): PageContext => useContext(Context)

/** Metadata of a screen while it is shown. The server runs no effects, so it is set at once. */
export function usePageMeta(what: Partial<PageMeta>): void {
  const { setMeta } = usePageContext()
  const { title, status, brand } = what
  if (!globalThis.document) setMeta(what)
  useEffect(() => setMeta({ title, status, brand }), [setMeta, title, status, brand])
}

const A_YEAR = 31_536_000

/** In a cookie, so that the first HTML is already in the reader's language and appearance. */
export function remember(name: string, value: string): void {
  document.cookie = `${name}=${value}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax`
}
