import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'

import type { Entry, Then } from './props'

export interface EditorProps {
  label: string
  /** What is there. */
  start: string
  /** What was typed to begin; takes the place of all that is there. */
  typed: string | null
  fault: string | null
  /** The element that says the fault. */
  faultId: string
  lang?: string | undefined
  onFinish: (entry: Entry, then: Then) => void
  onCancel: () => void
}

/** Enter goes on downwards and Tab to the right, both backwards with Shift; nothing for any other key. */
export function thenOf({ key, shiftKey, altKey }: KeyboardEvent): Then | null {
  if (altKey) return null
  if (key === 'Enter') return shiftKey ? 'up' : 'down'
  if (key === 'Tab') return shiftKey ? 'previous' : 'next'
  return null
}

/** Who goes to another window has not finished. */
export const pageIsActive = (): boolean => document.hasFocus()

export function TextEditor({ label, start, typed, fault, faultId, lang, onFinish, onCancel }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const { current } = area
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { currentTarget } = event
    if (event.nativeEvent.isComposing) return
    const then = thenOf(event)
    if (then) {
      event.preventDefault()
      onFinish({ text: currentTarget.value }, then)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      currentTarget.setRangeText('\n', currentTarget.selectionStart, currentTarget.selectionEnd, 'end')
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    }
  }
  // An area and not an input: an input would take the line ends out of what is there.
  return (
    <textarea
      ref={area}
      className="grid-editor"
      aria-label={label}
      aria-invalid={fault ? true : undefined}
      aria-describedby={fault ? faultId : undefined}
      autoComplete="off"
      rows={1}
      lang={lang}
      defaultValue={typed ?? start}
      onKeyDown={onKeyDown}
      onBlur={(event) => pageIsActive() && onFinish({ text: event.currentTarget.value }, 'leave')}
    />
  )
}
