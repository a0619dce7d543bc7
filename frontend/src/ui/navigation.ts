import { useCallback } from 'react'
import { useLocation, useRouter } from 'wouter'

import { usePageContext } from '@/lib/page-context'
import { ofWorkspace } from '@/lib/workspace'

/** Resolves a link to its full address, and tells whether the other app answers there. */
export function useResolveHref(): (href: string) => { address: string; leavesApp: boolean } {
  const { build } = usePageContext()
  const { base } = useRouter()
  return useCallback(
    (href) => {
      const address = href.startsWith('~') ? href.slice(1) : `${base}${href}`
      return { address, leavesApp: ofWorkspace(address) !== (build === 'workspace') }
    },
    [base, build],
  )
}

/** Navigates to another screen, whichever app it belongs to. */
export function useNavigate(): (href: string, options?: { replace?: boolean }) => void {
  const [, navigate] = useLocation()
  const resolveHref = useResolveHref()
  return useCallback(
    (href, options = {}) => {
      const { address, leavesApp } = resolveHref(href)
      if (!leavesApp) navigate(href, options)
      else if (options.replace) window.location.replace(address)
      else window.location.assign(address)
    },
    [navigate, resolveHref],
  )
}
