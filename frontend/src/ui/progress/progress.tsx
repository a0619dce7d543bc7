import { useId } from 'react'

import { useT } from '@/lib/messages'

interface Props {
  label: string
  /** Null where nobody knows; an empty bar would say that nothing was done. */
  value: number | null
  max?: number
  /** Says the number of things and not the percentage. */
  counted?: boolean
}

/** How far something is, in words and as a bar. */
export function Progress({ label, value, max = 100, counted = false }: Props) {
  const t = useT()
  const id = useId()
  const words =
    value === null
      ? t('progress.unknown')
      : counted
        ? t('progress.of', { done: value, all: max })
        : t('progress.percent', { value: max > 0 ? Math.round((value / max) * 100) : 0 })
  return (
    <div className="progress">
      <span id={id}>{label}</span>
      <b className={value === null ? 'muted' : undefined}>{words}</b>
      {value !== null && <progress aria-labelledby={id} value={value} max={max || 1} />}
    </div>
  )
}
