import { useState } from 'react'

import { useT } from '@/lib/messages'

import { Button } from './button'

/** Puts words on the clipboard, or says that the browser does not let it. */
export function CopyButton({ words, label }: { words: string; label: string }) {
  const t = useT()
  const [said, setSaid] = useState<'copy.done' | 'copy.by-hand' | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setSaid('copy.done'),
      // Where the reader forbids it.
      () => setSaid('copy.by-hand'),
    )
  return (
    <>
      {/* Without TLS there is no clipboard. */}
      <Button onClick={() => ('clipboard' in navigator ? void copy() : setSaid('copy.by-hand'))}>
        {label}
      </Button>
      <span role="status">{said && t(said)}</span>
    </>
  )
}
