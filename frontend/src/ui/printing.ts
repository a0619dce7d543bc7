import { useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'

/** Does something to the page just before it goes to paper, soon enough to be on it. */
export function useBeforePrint(prepare: () => void): void {
  const now = useEffectEvent(() => flushSync(prepare))
  useEffect(() => {
    const printing = () => now()
    window.addEventListener('beforeprint', printing)
    return () => window.removeEventListener('beforeprint', printing)
  }, [])
}
