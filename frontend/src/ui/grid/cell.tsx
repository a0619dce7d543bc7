import { memo, type ReactNode } from 'react'

import { useT } from '@/lib/messages'

import { Icon } from '../icon'
import type { CellState } from './types'

interface Props {
  column: string
  /** Counted with the row headers, from 1. */
  index: number
  look: string
  words: string
  lang: string | undefined
  active: boolean
  chosen: boolean
  readOnly: boolean
  required: boolean
  state: CellState | undefined
}

function CellView({ column, index, look, words, lang, active, chosen, readOnly, required, state }: Props) {
  const refused = state?.kind === 'refused'
  return (
    <td
      role="gridcell"
      data-column={column}
      className={look}
      tabIndex={active ? 0 : -1}
      aria-colindex={index}
      aria-selected={chosen || undefined}
      aria-readonly={readOnly || undefined}
      aria-required={required || undefined}
      aria-invalid={refused || undefined}
      aria-busy={state?.kind === 'saving' || undefined}
    >
      <span className="grid-words" lang={lang}>
        {refused ? (state.text ?? words) : words}
      </span>
      {state && <Sign state={state} />}
    </td>
  )
}

/** Drawn again only when something in it changed: typing and moving stay quick. */
export const Cell = memo(CellView)

function Sign({ state }: { state: CellState }): ReactNode {
  const t = useT()
  if (state.kind === 'saving') {
    return (
      <span className="grid-sign saving">
        <span className="unseen">{t('grid.saving')}</span>
      </span>
    )
  }
  return (
    <span className="grid-sign refused">
      <Icon name="warning" />
      <span className="unseen">{state.fault}</span>
    </span>
  )
}
