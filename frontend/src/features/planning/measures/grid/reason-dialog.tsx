import { useT } from '@/lib/messages'
import { textIn } from '@/lib/text'
import type { Text } from '@/api/types'
import { AreaField } from '@/ui/field'

import { Dialog } from './dialog'

interface Props {
  open: boolean
  /** The states that are to be, in words. */
  states: string
  language: string
  onReason: (reason: Text) => void
  onCancel: () => void
}

/** Stopping and going back want a reason that the public reads. */
export function ReasonDialog({ open, states, language, onReason, onCancel }: Props) {
  const t = useT()
  return (
    <Dialog
      open={open}
      title={t('grid.why', { state: states })}
      yes={t('transition.do')}
      onYes={(written) => onReason(textIn(language, written('reason')))}
      onNo={onCancel}
    >
      <AreaField
        name="reason"
        label={t('transition.reason')}
        hint={t('transition.reason-hint')}
        lang={language}
        maxLength={2000}
        required
      />
    </Dialog>
  )
}
