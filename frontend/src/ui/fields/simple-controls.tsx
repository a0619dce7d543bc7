import type { ControlProps } from '@/lib/fields/types'
import type { TextField as TextKind, WordsField } from '@/lib/fields/text-kinds'
import type { ChoiceField, CodesField, NumberField, ScaleField, YesNoField } from '@/lib/fields/value-kinds'
import { useT } from '@/lib/messages'
import type { Text } from '@/lib/text'

import { Choices, ManyChoices, Tick } from '../choices'
import { DateField } from '../date-field'
import { faultAt } from '../error-summary'
import { AreaField, InputField, SelectField } from '../field'
import { TextField } from '../text-field'

/** What every control of one line has. */
const wiring = <F extends { required?: boolean }>(
  props: Omit<ControlProps<never, F>, 'value' | 'onChange'>,
) => ({
  id: props.id,
  label: props.label,
  hint: props.hint,
  fault: faultAt(props.error, props.pointer),
  required: props.field.required === true,
  optional: !props.field.required,
})

export function TextControl(props: ControlProps<Text, TextKind>) {
  const { field, value, onChange } = props
  return (
    <TextField
      {...wiring(props)}
      text={value}
      onChange={onChange}
      long={field.long}
      longest={field.longest}
    />
  )
}

export function WordsControl(props: ControlProps<string, WordsField>) {
  const { field, value, onChange } = props
  const shared = {
    ...wiring(props),
    value,
    maxLength: field.longest,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  if (field.long) return <AreaField {...shared} />
  return <InputField {...shared} type={field.kind === 'url' ? 'url' : 'text'} short={field.short} />
}

export function DateControl(props: ControlProps<string, WordsField>) {
  return <DateField {...wiring(props)} value={props.value} onChange={props.onChange} />
}

export function NumberControl(props: ControlProps<string, NumberField>) {
  const { field, value, onChange } = props
  const figures = field.whole
    ? { inputMode: 'numeric' as const, pattern: '[0-9]*', maxLength: 5 }
    : { type: 'number', step: 'any' }
  return (
    <InputField
      {...wiring(props)}
      {...figures}
      optional={!field.whole && !field.required}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      short
    />
  )
}

export function ScaleControl(props: ControlProps<string, ScaleField>) {
  const t = useT()
  const { field, value, onChange } = props
  const wordsOf = (step: number) => (field.words ? t(field.words(step as never)) : String(step))
  return (
    <SelectField
      {...wiring(props)}
      optional={false}
      value={value}
      options={[
        { value: '', words: t(field.none) },
        ...field.steps.map((step) => ({ value: String(step), words: wordsOf(step) })),
      ]}
      onChange={(event) => onChange(event.target.value)}
      short
    />
  )
}

const useCodeOptions = ({ codes, words }: Pick<ChoiceField, 'codes' | 'words'>) => {
  const t = useT()
  return codes.map((code) => ({ value: code, words: t(words(code as never)) }))
}

export function ChoiceControl(props: ControlProps<string, ChoiceField>) {
  const { field, value, onChange } = props
  return (
    <SelectField
      {...wiring(props)}
      optional={false}
      required={false}
      value={value}
      options={useCodeOptions(field)}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export function CodesControl({
  field,
  id,
  label,
  hint,
  value,
  onChange,
}: ControlProps<string[], CodesField>) {
  const options = useCodeOptions(field)
  const Control = field.many ? ManyChoices : Choices
  return <Control id={id} legend={label} hint={hint} options={options} chosen={value} onChange={onChange} />
}

export function YesNoControl({ id, label, value, onChange }: ControlProps<boolean, YesNoField>) {
  return <Tick id={id} label={label} checked={value} onChange={onChange} />
}
