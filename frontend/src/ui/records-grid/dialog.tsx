import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'

interface Props {
  open: boolean
  title: string
  /** Nothing where there is nothing that could be done. */
  yes: string | null
  wide?: boolean
  /** Faults are said here and not by the browser. */
  noValidate?: boolean
  children: ReactNode
  /** With what was written into the field of a name. */
  onYes: (written: (name: string) => string) => void
  onNo: () => void
}

/** Asks for something before something is done; Enter says yes, Escape no. */
export function Dialog({ open, title, yes, wide = false, noValidate, ...rest }: Props) {
  const { children, onYes, onNo } = rest
  const t = useT()
  const name = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!open) return dialog.current?.close()
    dialog.current?.showModal()
    // Of a long preview the answer takes the focus, not the list that scrolls.
    if (wide) dialog.current?.querySelector<HTMLElement>('.row .button:last-child')?.focus()
  }, [open, wide])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onYes((field) => {
      const value = form.get(field)
      return typeof value === 'string' ? value.trim() : ''
    })
  }
  return (
    <dialog
      ref={dialog}
      className={wide ? 'grid-preview' : undefined}
      aria-labelledby={name}
      onClose={() => open && onNo()}
    >
      {open && (
        <form className="stack" noValidate={noValidate} onSubmit={submit}>
          <h2 id={name}>{title}</h2>
          {children}
          <div className="row">
            {yes !== null && (
              <Button type="submit" look="main">
                {yes}
              </Button>
            )}
            <Button onClick={onNo}>{t(yes === null ? 'grid.close' : 'form.cancel')}</Button>
          </div>
        </form>
      )}
    </dialog>
  )
}
