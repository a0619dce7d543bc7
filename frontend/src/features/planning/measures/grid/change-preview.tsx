import { useSpeech } from '@/lib/messages'
import { Notice } from '@/ui/notice'
import { PlanLines } from '@/ui/grid/paste-preview'
import type { Column } from '@/ui/grid/types'

import { Dialog } from './dialog'
import type { Row } from './fields'
import { type Effects, effectsOf } from './preview-lines'
import type { Proposal } from './sheet-state'

interface Props {
  proposal: Proposal | null
  columns: readonly Column<Row>[]
  rows: ReadonlyMap<string, Row>
  nameOf: (row: Row) => string
  onYes: () => void
  onNo: () => void
}

/** What the server says that it would do, and what it would refuse, before it does anything. */
export function ChangePreview({ proposal, columns, rows, nameOf, onYes, onNo }: Props) {
  const speech = useSpeech()
  const { t } = speech
  const found = proposal && effectsOf(proposal, columns, rows, nameOf, speech)
  const doing = proposal?.doing ?? 'paste'
  const title = t('bulk.preview', { doing })
  const possible = (found?.rows ?? 0) > 0
  return (
    <Dialog
      open={proposal !== null}
      title={title}
      yes={possible ? t('bulk.do', { doing, count: found?.rows ?? 0 }) : null}
      wide
      onYes={onYes}
      onNo={onNo}
    >
      {proposal && found && (
        <>
          <Summary found={found} outside={proposal.plan?.outside ?? 0} grouped={isBulk(doing)} />
          {doing === 'remove' && possible && (
            <Notice kind="warning">
              <p>{t('measure.delete-lead')}</p>
            </Notice>
          )}
          <PlanLines label={title} lines={found.lines} />
        </>
      )}
    </Dialog>
  )
}

const isBulk = (doing: Proposal['doing']): boolean => !['paste', 'fill', 'clear', 'remove'].includes(doing)

const SHOWN = 6

function Summary({ found, outside, grouped }: { found: Effects; outside: number; grouped: boolean }) {
  const { t } = useSpeech()
  const { effects, rows, added, removed, refused } = found
  const changed = rows - added - removed
  const nothing = t('clash.nothing')
  return (
    <ul className="plain-list">
      {grouped
        ? effects.slice(0, SHOWN).map(({ key, before, after, count }) => (
            <li key={key}>
              <strong>{t('count.measures', { count })}:</strong> {before || nothing} → {after || nothing}
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
