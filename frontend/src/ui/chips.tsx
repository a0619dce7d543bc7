import type { ReactNode } from 'react'

interface Chip {
  key: string
  words: ReactNode
  kind?: boolean
}

export function Chips({ chips, label }: { chips: Chip[]; label: string }) {
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={label}>
      {chips.map(({ key, words, kind }) => (
        <li key={key} className={kind ? 'chip kind' : 'chip'}>
          {words}
        </li>
      ))}
    </ul>
  )
}
