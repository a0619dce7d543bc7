import { createContext, useContext, useEffect } from 'react'

/** What a screen says about itself to the window, or to the server that writes its first HTML. */
export interface Said {
  title: string
  status: number
  /** The colour of an authority, `#rrggbb`, or nothing for our own. */
  brand: string
}

export interface Surroundings {
  /** The pages for everybody and the workspace are two programs made of one source. */
  build: 'public' | 'workspace'
  origin: string
  /** True while the screen is the one whose HTML the server wrote: everything of it is there already. */
  drawn: boolean
  /** A choice of this reader: appearance, language. */
  remembered: (name: string) => string | undefined
  say: (what: Partial<Said>) => void
}

const cookie = (name: string): string | undefined =>
  globalThis.document?.cookie
    .split('; ')
    .find((each) => each.startsWith(`${name}=`))
    ?.slice(name.length + 1)

const OURS = '#114b8a'

export const inBrowser = (build: Surroundings['build'], drawn = false): Surroundings => ({
  build,
  origin: globalThis.location?.origin ?? '',
  drawn,
  remembered: cookie,
  say: ({ title, brand }) => {
    if (title) document.title = title
    if (brand !== undefined) document.documentElement.style.setProperty('--town', brand || OURS)
  },
})

const Around = createContext<Surroundings>(inBrowser('public'))

export const SurroundingsProvider = Around.Provider

export const useSurroundings = (): Surroundings => useContext(Around)

/** What a screen says while it is shown. The server runs no effects and hears it at once. */
export function useSaying(what: Partial<Said>): void {
  const { say } = useSurroundings()
  const { title, status, brand } = what
  if (!globalThis.document) say(what)
  useEffect(() => say({ title, status, brand }), [say, title, status, brand])
}

const A_YEAR = 31_536_000

/** In a cookie, so that the first HTML is already in the reader's language and appearance. */
export function remember(name: string, value: string): void {
  document.cookie = `${name}=${value}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax`
}
