import type { ReactNode } from 'react'

import { useT } from '@/lib/messages'
import type { Text } from '@/lib/text'

import { TextField } from '../text-field'

interface EasyProps {
  easy: Text
  fault: string | undefined
  onChange: (part: { easy: Text }) => void
}

/** The text for who reads with difficulty, and how one writes it. */
export function EasyField({ easy, fault, onChange }: EasyProps) {
  const t = useT()
  return (
    <TextField
      id="field-easy"
      label={t('field.easy')}
      hint={t('field.easy-hint')}
      text={easy}
      onChange={(changed) => onChange({ easy: changed })}
      fault={fault}
      long
      optional
    />
  )
}

interface NoteProps {
  note: Text
  fault: string | undefined
  onChange: (part: { note: Text }) => void
  /** Who may read it. */
  children: ReactNode
}

/** A note among those who work on the plan. */
export function NoteField({ note, fault, onChange, children }: NoteProps) {
  const t = useT()
  return (
    <div className="guarded">
      <TextField
        id="field-note"
        label={t('field.note')}
        hint={t('field.note-hint')}
        text={note}
        onChange={(changed) => onChange({ note: changed })}
        fault={fault}
        long
        optional
      />
      {children}
    </div>
  )
}
