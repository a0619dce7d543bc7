import { useT } from '@/lib/messages'
import type { Text } from '@/lib/text'

import { Tick } from './choices'
import { TextField } from './text-field'

interface Props {
  incomplete: boolean
  note: Text
  onChange: (part: { incomplete?: boolean; incomplete_note?: Text }) => void
  fault?: string | undefined
}

/** Whether something is known to be missing, and what. */
export function IncompleteFields({ incomplete, note, onChange, fault }: Props) {
  const t = useT()
  return (
    <>
      <Tick
        label={t('mark.incomplete')}
        checked={incomplete}
        onChange={(wanted) => onChange({ incomplete: wanted })}
      />
      {incomplete && (
        <TextField
          id="field-incomplete_note"
          label={t('field.incomplete_note')}
          text={note}
          onChange={(incomplete_note) => onChange({ incomplete_note })}
          fault={fault}
          long
          optional
        />
      )}
    </>
  )
}
