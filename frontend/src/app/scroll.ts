import { useLayoutEffect, useRef } from 'react'

let wentBack = false

window.addEventListener('popstate', () => {
  wentBack = true
})

/** A new screen begins at its top; going back, the browser finds the place where one was. */
export function useTopOfScreen(here: string): void {
  const last = useRef(here)
  useLayoutEffect(() => {
    if (last.current !== here && !wentBack) window.scrollTo(0, 0)
    last.current = here
    wentBack = false
  }, [here])
}
