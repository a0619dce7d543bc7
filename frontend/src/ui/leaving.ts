import { useEffect } from 'react'

import { useT } from '@/lib/messages'

/** Asks before unsaved words are lost, by closing the window or by a link of ours. */
export function useLeavingAsks(unsaved: boolean): void {
  const t = useT()
  const question = t('form.leave')
  useEffect(() => {
    if (!unsaved) return undefined
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!link || link.getAttribute('href')?.startsWith('#')) return
      if (!window.confirm(question)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [unsaved, question])
}
