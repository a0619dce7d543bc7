import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

/** Does something to the page just before it goes to paper, soon enough to be on it. */
export function useBeforePrint(prepare: () => void): void {
  const latest = useRef(prepare)
  useEffect(() => {
    latest.current = prepare
  })
  useEffect(() => {
    const printing = () => flushSync(() => latest.current())
    window.addEventListener('beforeprint', printing)
    return () => window.removeEventListener('beforeprint', printing)
  }, [])
}
