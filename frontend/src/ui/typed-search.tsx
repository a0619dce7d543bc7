import { useEffect, useState } from 'react'

import { useT } from '@/lib/messages'

import { InputField } from './field'

const PAUSE = 150
const ENOUGH = 2

interface Props {
  value: string
  onChange: (value: string) => void
}

/** Narrows what stands below; waits for two letters and a pause, for going through much at each letter
 * would hold the letters up. */
export function TypedSearch({ value, onChange }: Props) {
  const t = useT()
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setTyped(value)
  }
  useEffect(() => {
    const wanted = typed.trim().length < ENOUGH ? '' : typed
    if (wanted === value) return undefined
    const waiting = setTimeout(() => onChange(wanted), PAUSE)
    return () => clearTimeout(waiting)
  }, [typed, value, onChange])
  return (
    <InputField
      type="search"
      name="q"
      label={t('filter.text')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}
