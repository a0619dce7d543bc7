import { type ReactNode, useEffect, useRef } from 'react'

import { usePageMeta, usePageContext } from '@/lib/page-context'

interface Props {
  /** What stands in the window's title; plain words. */
  title: string
  kicker?: ReactNode
  children?: ReactNode
  below?: ReactNode
}

let arrived = false

/** The heading of a screen: names the window, and takes the focus when one comes from another screen. */
export function Heading({ title, kicker, children, below }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { build } = usePageContext()
  usePageMeta({ title: title === 'Triada' ? title : `${title} – Triada` })
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true })
    arrived = true
  }, [])
  return (
    <div className={build === 'public' ? 'head band' : 'head'}>
      {kicker && <div className="kicker">{kicker}</div>}
      <h1 ref={heading} tabIndex={-1}>
        {children ?? title}
      </h1>
      {below}
    </div>
  )
}
