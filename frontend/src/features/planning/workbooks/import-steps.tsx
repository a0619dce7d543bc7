import { useId, useState } from 'react'

import { ifMatch } from '@/api/client'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { Icon } from '@/ui/icon'
import { Notice } from '@/ui/notice'
import { ProblemNotice } from '@/ui/problem-notice'

import { useMoveImport } from './changes'
import type { WorkbookImport } from './workbooks'

/** One button that writes, and after it one that takes back. */
export function ImportSteps({ report }: { report: WorkbookImport }) {
  const t = useT()
  const { id, state, version, changes_in_all: count } = report
  const { mutate, error, isPending } = useMoveImport(id)
  const move = (to: 'applied' | 'undone') =>
    mutate({ params: { path: { import_id: id }, header: ifMatch(version) }, body: { to } })
  return (
    <div className="stack narrow screen-only">
      {error && <ProblemNotice error={error} />}
      <div role="status">
        {state === 'applied' && <Notice kind="success">{t('workbook.written', { count })}</Notice>}
        {state === 'undone' && <Notice>{t('workbook.taken-back')}</Notice>}
      </div>
      {(state === 'checked' || state === 'refused') && (
        <Write report={report} busy={isPending} onWrite={() => move('applied')} />
      )}
      {state === 'applied' && <TakeBack report={report} busy={isPending} onYes={() => move('undone')} />}
    </div>
  )
}

interface WriteProps {
  report: WorkbookImport
  busy: boolean
  onWrite: () => void
}

function Write({ report: { state, errors, changes_in_all: count }, busy, onWrite }: WriteProps) {
  const t = useT()
  const reason = useId()
  const refused = state === 'refused'
  if (!refused && count === 0) return <Notice>{t('workbook.nothing')}</Notice>
  return (
    <>
      {refused && (
        <Notice kind="refusal">
          <p id={reason}>{t('workbook.has-errors', { count: errors })}</p>
        </Notice>
      )}
      <div>
        <Button
          look="main"
          busy={busy || refused}
          aria-describedby={refused ? reason : undefined}
          onClick={busy || refused ? undefined : onWrite}
        >
          {t('workbook.write', { count })}
        </Button>
      </div>
      {!refused && <p className="muted small">{t('workbook.write-hint')}</p>}
    </>
  )
}

interface TakeBackProps {
  report: WorkbookImport
  busy: boolean
  onYes: () => void
}

function TakeBack({ report: { file_name, changes_in_all }, busy, onYes }: TakeBackProps) {
  const t = useT()
  const [asked, setAsked] = useState(false)
  return (
    <div>
      <Button busy={busy} onClick={() => setAsked(true)}>
        <Icon name="undo" />
        {t('workbook.undo')}
      </Button>
      <Confirm
        open={asked}
        title={t('workbook.undo-title', { name: file_name })}
        yes={t('workbook.undo')}
        busy={busy}
        dangerous
        onYes={() => {
          setAsked(false)
          onYes()
        }}
        onNo={() => setAsked(false)}
      >
        <p>{t('workbook.undo-lead', { count: changes_in_all })}</p>
      </Confirm>
    </div>
  )
}
