import type { ReactNode } from 'react'

export interface Fact {
  name: string
  value: ReactNode
}

/** Names and values; what nobody knows is left out. */
export function Facts({ facts }: { facts: (Fact | null | false)[] }) {
  return (
    <dl className="facts">
      {facts
        .filter((fact) => fact !== null && fact !== false)
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
