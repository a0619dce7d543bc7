/** A page as the server wants it, from its first slash; of a whole address of this site only that part stays. */
export function pagePath(written: string, origin: string): string {
  const words = written.trim()
  try {
    const address = new URL(words, origin)
    const ours = address.origin === origin && !words.startsWith('//')
    return ours && /^(\/|https?:)/.test(words) ? `${address.pathname}${address.search}` : words
  } catch {
    return words
  }
}
