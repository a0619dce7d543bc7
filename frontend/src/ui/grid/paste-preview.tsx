import '../styles/grid.css'

import { useEffect, useId, useRef } from 'react'

import { useT } from '@/lib/messages'

import { Button } from '../button'
import { Icon } from '../icon'
import type { Plan, PlanLine } from './plan'

interface Props {
  open: boolean
  title: string
  /** Says what will be done, and with how many. */
  yes: string
  plan: Plan | null
  onYes: () => void
  onNo: () => void
}

/** More lines than these nobody reads before saying yes. */
const SHOWN = 100

/** What a paste, a fill or a change in bulk would do, old beside new, and what it cannot do. */
export function PastePreview({ open, title, yes, plan, onYes, onNo }: Props) {
  const t = useT()
  const name = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  const changes = plan?.changes.length ?? 0
  const refused = plan?.lines.filter(({ fault }) => fault !== undefined) ?? []
  const rest = plan?.lines.filter(({ fault }) => fault === undefined) ?? []
  return (
    <dialog ref={dialog} className="grid-preview" aria-labelledby={name} onClose={() => open && onNo()}>
      {open && plan && (
        <div className="stack">
          <h2 id={name}>{title}</h2>
          <ul className="plain-list">
            <li>{t('grid.preview-changes', { count: changes })}</li>
            {refused.length > 0 && (
              <li className="fault">{t('grid.preview-refused', { count: refused.length })}</li>
            )}
            {plan.outside > 0 && <li>{t('grid.preview-outside', { count: plan.outside })}</li>}
          </ul>
          <PlanLines label={title} lines={[...refused, ...rest]} />
          <div className="row">
            {changes > 0 && (
              <Button look="main" onClick={onYes}>
                {yes}
              </Button>
            )}
            <Button onClick={onNo}>{t('form.cancel')}</Button>
          </div>
        </div>
      )}
    </dialog>
  )
}

/** Old beside new, cell by cell, the first of very many. */
export function PlanLines({ label, lines }: { label: string; lines: PlanLine[] }) {
  const t = useT()
  if (lines.length === 0) return null
  return (
    <>
      <div className="grid-preview-lines" role="region" aria-label={label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('grid.preview-cell')}</th>
              <th scope="col">{t('grid.preview-before')}</th>
              <th scope="col">{t('grid.preview-after')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, SHOWN).map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > SHOWN && (
        <p className="hint">{t('grid.preview-more', { count: lines.length - SHOWN })}</p>
      )}
    </>
  )
}

function Line({ line: { row, column, before, after, fault } }: { line: PlanLine }) {
  return (
    <tr>
      <th scope="row">
        {row} <span className="hint">{column}</span>
      </th>
      <td>{before || '–'}</td>
      <td>
        {after || '–'}
        {fault && (
          <p className="fault">
            <Icon name="warning" /> {fault}
          </p>
        )}
      </td>
    </tr>
  )
}
