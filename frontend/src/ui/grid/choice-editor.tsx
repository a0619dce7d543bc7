import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'

import { fold } from '@/lib/text'

import type { Option } from '../field'
import { type EditorProps, pageIsActive, thenOf } from './text-editor'

type Props = EditorProps & { options: readonly Option[]; value: string; required: boolean }

/** The first choice that begins with what was typed. */
export const begunBy = (options: readonly Option[], typed: string | null): Option | undefined =>
  typed ? options.find(({ words }) => fold(words).startsWith(fold(typed))) : undefined

export function ChoiceEditor({ label, options, value, required, typed, onFinish, onCancel, ...rest }: Props) {
  const select = useRef<HTMLSelectElement>(null)
  useLayoutEffect(() => {
    select.current?.focus()
    try {
      select.current?.showPicker()
    } catch {
      // A browser may refuse to open the list; it then opens by its own keys.
    }
  }, [])
  const finish = (then: Parameters<typeof onFinish>[1]) =>
    onFinish({ value: select.current?.value || null }, then)
  const onKeyDown = (event: KeyboardEvent) => {
    const then = thenOf(event)
    if (then) {
      event.preventDefault()
      finish(then)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    }
  }
  return (
    <select
      ref={select}
      className="grid-editor"
      aria-label={label}
      aria-invalid={rest.fault ? true : undefined}
      aria-describedby={rest.fault ? rest.faultId : undefined}
      defaultValue={begunBy(options, typed)?.value ?? value}
      onKeyDown={onKeyDown}
      onBlur={() => pageIsActive() && finish('leave')}
    >
      {(!required || !value) && <option value="">–</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={option.lang}>
          {option.words}
        </option>
      ))}
    </select>
  )
}
