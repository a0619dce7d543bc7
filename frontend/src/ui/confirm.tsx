import { type ReactNode, useEffect, useRef } from 'react'

import { useT } from '@/lib/messages'

import { Button } from './button'

interface Props {
  open: boolean
  title: string
  children: ReactNode
  yes: string
  busy?: boolean
  /** What cannot be taken back: the focus begins on the way out. */
  dangerous?: boolean
  onYes: () => void
  onNo: () => void
}

/** Asks before what cannot be taken back, and names the thing. */
export function Confirm({ open, title, children, yes, busy = false, dangerous = false, onYes, onNo }: Props) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!open) {
      dialog.current?.close()
      return
    }
    dialog.current?.showModal()
    if (dangerous) dialog.current?.querySelector<HTMLElement>('[data-no]')?.focus()
  }, [open, dangerous])
  return (
    <dialog ref={dialog} aria-labelledby="confirm-title" onClose={onNo}>
      {open && (
        <div className="stack">
          <h2 id="confirm-title">{title}</h2>
          {children}
          <div className="row">
            <Button look="main" busy={busy} onClick={onYes}>
              {yes}
            </Button>
            <Button onClick={onNo} data-no>
              {t('form.cancel')}
            </Button>
          </div>
        </div>
      )}
    </dialog>
  )
}
