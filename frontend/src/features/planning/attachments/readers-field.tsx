import type { Schema } from '@/api/types'
import { useT } from '@/lib/messages'
import { SelectField } from '@/ui/field'

type Audience = Schema<'Audience'>

const AUDIENCES = ['public', 'shared', 'internal'] as const satisfies Audience[]

interface Props {
  value: Audience
  onChange: (value: Audience) => void
}

/** Who reads a file: as many as read the plan, or fewer. */
export function ReadersField({ value, onChange }: Props) {
  const t = useT()
  const names = {
    public: t('file.as-plan'),
    shared: t('publicity.shared'),
    internal: t('publicity.internal'),
  }
  return (
    <SelectField
      short
      label={t('publicity.who')}
      value={value}
      options={AUDIENCES.map((audience) => ({ value: audience, words: names[audience] }))}
      onChange={(event) => onChange(event.target.value as Audience)}
    />
  )
}
