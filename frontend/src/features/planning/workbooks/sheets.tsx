import type { ReactNode } from 'react'

import { useT } from '@/lib/messages'
import { SelectField } from '@/ui/field'

import { bySheet } from './by-sheet'

interface Props<Item> {
  items: readonly Item[]
  keyOf: (item: Item, at: number) => number
  className?: string
  children: (item: Item) => ReactNode
}

/** Lines of a report under the names of their sheets. */
export function Sheets<Item extends { title: string | null }>({
  items,
  keyOf,
  className,
  children,
}: Props<Item>) {
  const t = useT()
  return bySheet(items).map(({ title, items: ours }) => (
    <section key={title} className="stack narrow reading">
      <h3>{title ?? t('workbook.whole-file')}</h3>
      <ul className="lines">
        {ours.map((item, at) => (
          <li key={keyOf(item, at)} className={className}>
            {children(item)}
          </li>
        ))}
      </ul>
    </section>
  ))
}

type Shown = 'all' | 'new' | 'changed' | 'error' | 'warning'

interface ShownProps<Kind extends Shown> {
  kinds: readonly Kind[]
  value: Kind
  onChange: (kind: Kind) => void
}

/** Which lines of a report are seen; on paper all that were chosen. */
export function ShownField<Kind extends Shown>({ kinds, value, onChange }: ShownProps<Kind>) {
  const t = useT()
  const named = (kind: Shown) => t(`workbook.show.${kind}`)
  return (
    <div className="screen-only">
      <SelectField
        short
        label={t('workbook.show')}
        value={value}
        options={kinds.map((kind) => ({ value: kind, words: named(kind) }))}
        onChange={({ target }) => onChange(target.value as Kind)}
      />
    </div>
  )
}
