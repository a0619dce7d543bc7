import { type ReactNode, useEffect, useRef } from 'react'

import { useSurroundings } from '@/lib/surroundings'

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
  const { say, build } = useSurroundings()
  const window = title === 'Triada' ? title : `${title} – Triada`
  // The server runs no effects and hears it here; the browser hears it when the screen is there.
  if (!globalThis.document) say({ title: window })
  useEffect(() => say({ title: window }), [say, window])
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
