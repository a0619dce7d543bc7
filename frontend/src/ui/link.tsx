import type { ComponentProps } from 'react'
import { Link as RouterLink } from 'wouter'

import { useResolveHref } from './navigation'

type Props = Omit<ComponentProps<'a'>, 'href' | 'ref'> & { href: string }

/** A way to another of our screens; the only place where parts of the page meet the router. */
export function Link({ href, ...rest }: Props) {
  const { address, leavesApp } = useResolveHref()(href)
  return leavesApp ? <a href={address} {...rest} /> : <RouterLink href={href} {...rest} />
}

export const ButtonLink = ({ className = '', ...rest }: Props) => (
  <Link className={`button ${className}`.trim()} {...rest} />
)
