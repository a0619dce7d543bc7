import { useRef, useState } from 'react'

import { useT } from '@/lib/messages'
import { textIn } from '@/lib/text'
import type { Text } from '@/api/types'
import { AreaField } from '@/ui/field'

import { Dialog } from './dialog'
import type { PendingChanges } from './steps'

/** Pending changes that need a reason, and what happens once it is given. */
export interface ReasonRequest {
  pending: PendingChanges
  go: (pending: PendingChanges) => void
}

interface Props {
  open: boolean
  /** The states that are to be, in words. */
  states: string
  language: string
  onReason: (reason: Text) => void
  onCancel: () => void
}

/** Stopping, merging and going back want a reason that the public reads. */
export function ReasonDialog({ open, states, language, onReason, onCancel }: Props) {
  const t = useT()
  const [missing, setMissing] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const finish = (reason: string) => {
    setMissing(!reason)
    if (reason) onReason(textIn(language, reason))
    else area.current?.focus()
  }
  return (
    <Dialog
      open={open}
      title={t('grid.why', { state: states })}
      yes={t('transition.do')}
      noValidate
      onYes={(written) => finish(written('reason'))}
      onNo={() => {
        setMissing(false)
        onCancel()
      }}
    >
      <AreaField
        ref={area}
        name="reason"
        label={t('grid.reason')}
        hint={t('grid.reason-hint')}
        fault={missing ? t('grid.no-reason') : undefined}
        lang={language}
        maxLength={2000}
        required
      />
    </Dialog>
  )
}
