import { type KeyboardEvent, useRef, useState } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'

interface Props {
  label: string
  lang: string
  start?: string
  /** The words of the button that keeps what is written. */
  yes: string
  onKeep: (words: string) => void
  onCancel: () => void
}

const LONGEST = 300

/** One line that is written where it will stand: Enter keeps it, Esc leaves everything as it was. */
export function TitleField({ label, lang, start = '', yes, onKeep, onCancel }: Props) {
  const t = useT()
  const [text, setText] = useState(start)
  const input = useRef<HTMLInputElement>(null)
  const keep = () => {
    if (!text.trim()) input.current?.focus()
    else {
      onKeep(text.trim())
      setText('')
      input.current?.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      keep()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    }
  }
  return (
    <div className="st-write">
      {!start && (
        <span className="hint" aria-hidden="true">
          {label}
        </span>
      )}
      <input
        ref={input}
        className="control"
        aria-label={label}
        lang={lang}
        value={text}
        maxLength={LONGEST}
        // Somebody has just asked for this field.
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button onClick={keep}>{yes}</Button>
      <Button look="quiet" onClick={onCancel}>
        {t(start ? 'form.cancel' : 'structure.enough')}
      </Button>
    </div>
  )
}
