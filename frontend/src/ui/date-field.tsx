import { useT } from '@/lib/messages'

import { type FieldTexts, InputField } from './field'

type Props = FieldTexts & {
  id?: string
  value: string
  onChange: (value: string) => void
  required?: boolean
}

/** A date as exact as the plan knows it: a year will do. */
export function DateField({ hint, onChange, ...rest }: Props) {
  const t = useT()
  return (
    <InputField
      {...rest}
      short
      inputMode="text"
      autoComplete="off"
      maxLength={11}
      hint={hint ?? t('form.date-hint')}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
