/** Choices of this reader on this machine; where the browser keeps nothing, they last for the page. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // A browser may refuse to keep anything; the page works without it.
  }
}
