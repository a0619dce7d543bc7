import { useSpeech } from '@/lib/messages'
import { Notice } from '@/ui/notice'
import { PlanLines } from '@/ui/grid/paste-preview'
import type { Column } from '@/ui/grid/types'

import { Dialog } from './dialog'
import type { Preview } from './grid-state'
import { type Effects, effectsOf } from './preview-lines'
import type { GridRecord, Listed, Row } from './record'

interface Props<R extends Listed> {
  of: GridRecord<R>
  preview: Preview | null
  columns: readonly Column<Row<R>>[]
  rows: ReadonlyMap<string, Row<R>>
  nameOf: (row: Row<R>) => string
  /** What goes with a deleted record. */
  removalLead: string
  /** So many of these records, in words. */
  counted: (count: number) => string
  onYes: () => void
  onNo: () => void
}

/** What the server says that it would do, and what it would refuse, before it does anything. */
export function ChangePreview<R extends Listed>(props: Props<R>) {
  const { of, preview, columns, rows, nameOf, removalLead, counted, onYes, onNo } = props
  const speech = useSpeech()
  const { t } = speech
  const found = preview && effectsOf({ of, preview, columns, rows, nameOf, ...speech })
  const doing = preview?.doing ?? 'paste'
  const title = t('bulk.preview', { doing })
  const possible = (found?.rows ?? 0) > 0
  return (
    <Dialog
      open={preview !== null}
      title={title}
      yes={possible ? t('bulk.do', { doing, count: found?.rows ?? 0 }) : null}
      wide
      onYes={onYes}
      onNo={onNo}
    >
      {preview && found && (
        <>
          <Summary
            found={found}
            outside={preview.plan?.outside ?? 0}
            grouped={isBulk(doing)}
            counted={counted}
          />
          {doing === 'remove' && possible && (
            <Notice kind="warning">
              <p>{removalLead}</p>
            </Notice>
          )}
          <PlanLines label={title} lines={found.lines} />
        </>
      )}
    </Dialog>
  )
}

const isBulk = (doing: string): boolean => !['paste', 'fill', 'clear', 'remove'].includes(doing)

const SHOWN = 6

interface SummaryProps {
  found: Effects
  outside: number
  grouped: boolean
  counted: (count: number) => string
}

function Summary({ found, outside, grouped, counted }: SummaryProps) {
  const { t } = useSpeech()
  const { effects, rows, added, removed, refused } = found
  const changed = rows - added - removed
  const nothing = t('clash.nothing')
  return (
    <ul className="plain-list">
      {grouped
        ? effects.slice(0, SHOWN).map(({ key, before, after, count }) => (
            <li key={key}>
              <strong>{counted(count)}:</strong> {before || nothing} → {after || nothing}
            </li>
          ))
        : changed > 0 && <li>{t('bulk.rows-changed', { count: changed })}</li>}
      {grouped && effects.length > SHOWN && <li>{t('bulk.more', { count: effects.length - SHOWN })}</li>}
      {added > 0 && <li>{t('bulk.rows-added', { count: added })}</li>}
      {removed > 0 && <li>{t('bulk.rows-removed', { count: removed })}</li>}
      {rows === 0 && <li>{t('grid.preview-changes', { count: 0 })}</li>}
      {refused > 0 && <li className="fault">{t('bulk.refused', { count: refused })}</li>}
      {outside > 0 && <li>{t('grid.preview-outside', { count: outside })}</li>}
    </ul>
  )
}
