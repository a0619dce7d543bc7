import { useEffect, useLayoutEffect, useRef } from 'react'

/** A new screen begins at its top; going back, the browser finds the place where one was. */
export function useTopOfScreen(here: string): void {
  const last = useRef(here)
  const wentBack = useRef(false)
  useEffect(() => {
    const back = () => {
      wentBack.current = true
    }
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [])
  useLayoutEffect(() => {
    if (last.current !== here && !wentBack.current) window.scrollTo(0, 0)
    last.current = here
    wentBack.current = false
  }, [here])
}
