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

/** The lines of each row together, rows in the order in which they come first. */
export function byRow(lines: readonly PlanLine[]): PlanLine[][] {
  const rows = new Map<string, PlanLine[]>()
  for (const line of lines) rows.set(line.id, [...(rows.get(line.id) ?? []), line])
  return [...rows.values()]
}

/** Old beside new, row by row, the first of very many. */
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
          {byRow(byRow(lines).flat().slice(0, SHOWN)).map((block) => (
            <Block key={block[0]?.id} lines={block} />
          ))}
        </table>
      </div>
      {lines.length > SHOWN && (
        <p className="hint">{t('grid.preview-more', { count: lines.length - SHOWN })}</p>
      )}
    </>
  )
}

/** A row with one cell is one line, with more of them a block under its name. */
function Block({ lines }: { lines: PlanLine[] }) {
  const [first, ...others] = lines
  if (!first) return null
  return (
    <tbody>
      {others.length > 0 && (
        <tr>
          <th scope="rowgroup" colSpan={3}>
            {first.row}
          </th>
        </tr>
      )}
      {lines.map((line) => (
        <Line key={line.key} line={line} alone={others.length === 0} />
      ))}
    </tbody>
  )
}

function Line({ line, alone }: { line: PlanLine; alone: boolean }) {
  const { row, column, before, after, fault } = line
  return (
    <tr>
      <th scope="row">
        {alone && row} <span className="hint">{column}</span>
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
