import type { ReactNode } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { SaveState } from '@/ui/grid/save-state'
import { Icon } from '@/ui/icon'
import { Notice } from '@/ui/notice'
import { ProblemNotice } from '@/ui/problem-notice'

import { type GridState, TROUBLE } from './grid-state'

interface Props {
  state: GridState
  onUndo: () => void
  onDismiss: () => void
  /** So many of these records, in words. */
  counted: (count: number) => string
  shown: number
  all: number
  filtered: boolean
  /** Rows no longer stand where the view would put them. */
  moved: boolean
  arrange: () => void
  readOnly: boolean
  onClear: () => void
  /** What can be done with the table. */
  children: ReactNode
}

/** How much is seen, whether it is saved, and what can be taken back. */
export function GridBar({ state, shown, all, filtered, moved, readOnly, ...rest }: Props) {
  const t = useT()
  const { arrange, onClear, onUndo, onDismiss, counted, children } = rest
  const { saving, undoable, asking, problems, left } = state
  const trouble = problems.get(TROUBLE)
  return (
    <>
      <div className="row apart">
        <div className="row tight">
          <p role="status" className="muted">
            {filtered ? t('grid.shown', { count: shown, all }) : counted(all)}
          </p>
          {filtered && (
            <Button look="quiet" onClick={onClear}>
              {t('filter.clear')}
            </Button>
          )}
          {moved && (
            <Button look="quiet" onClick={arrange}>
              {t('grid.arrange')}
            </Button>
          )}
        </div>
        <div className="sheet-tools">{children}</div>
        {!readOnly && (
          <div className="row tight">
            <p role="status" className="muted small">
              {asking && t('grid.asking')}
            </p>
            <SaveState saving={saving} />
            <Button look="quiet" busy={undoable === 0} onClick={onUndo}>
              <Icon name="undo" />
              {t('grid.undo')}
            </Button>
          </div>
        )}
      </div>
      {trouble?.kind === 'trouble' && (
        <div className="row">
          <ProblemNotice error={trouble.error} />
          <Button look="quiet" onClick={onDismiss}>
            {t('grid.close')}
          </Button>
        </div>
      )}
      <div role="status">
        {left && (
          <Notice kind="warning">
            <p>{t('grid.not-undone', { count: left.rows })}</p>
            {left.why && <p>{left.why}</p>}
          </Notice>
        )}
      </div>
    </>
  )
}
