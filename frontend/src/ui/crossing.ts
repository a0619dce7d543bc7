import { useCallback } from 'react'
import { useLocation, useRouter } from 'wouter'

import { useSurroundings } from '@/lib/surroundings'
import { ofWorkspace } from '@/lib/workspace'

/** Says for a way of ours where it leads, and whether another program answers there. */
export function useCrossing(): (href: string) => { address: string; crosses: boolean } {
  const { build } = useSurroundings()
  const { base } = useRouter()
  return useCallback(
    (href) => {
      const address = href.startsWith('~') ? href.slice(1) : `${base}${href}`
      return { address, crosses: ofWorkspace(address) !== (build === 'workspace') }
    },
    [base, build],
  )
}

/** Goes to another of our screens, whichever program it belongs to. */
export function useGo(): (href: string, options?: { replace?: boolean }) => void {
  const [, navigate] = useLocation()
  const crossing = useCrossing()
  return useCallback(
    (href, options = {}) => {
      const { address, crosses } = crossing(href)
      if (!crosses) navigate(href, options)
      else if (options.replace) window.location.replace(address)
      else window.location.assign(address)
    },
    [navigate, crossing],
  )
}
