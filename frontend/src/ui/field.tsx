import { type ComponentProps, type ReactNode, useId } from 'react'

import { useT } from '@/lib/messages'
import type { Option } from '@/lib/options'

export type { Option }

export interface FieldTexts {
  label: string
  hint?: ReactNode
  fault?: string | undefined
  optional?: boolean
}

interface Wiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type Props = FieldTexts & { id?: string | undefined; children: (wiring: Wiring) => ReactNode }

/** A label, a hint, what is wrong, and the control that they belong to. */
export function Field({ label, hint, fault, optional, id, children }: Props) {
  const t = useT()
  const own = useId()
  const control = id ?? own
  const described = [hint && `${control}-hint`, fault && `${control}-fault`].filter(Boolean).join(' ')
  return (
    <div className={fault ? 'field wrong' : 'field'}>
      <label htmlFor={control}>
        {label} {optional && <span className="hint">({t('form.optional')})</span>}
      </label>
      {hint && (
        <p className="hint" id={`${control}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="fault" id={`${control}-fault`}>
          {fault}
        </p>
      )}
      {children({
        id: control,
        'aria-describedby': described || undefined,
        'aria-invalid': fault ? true : undefined,
      })}
    </div>
  )
}

type InputProps = FieldTexts & Omit<ComponentProps<'input'>, 'children'> & { short?: boolean }

export function InputField({ label, hint, fault, optional, short, id, ...input }: InputProps) {
  return (
    <Field {...{ label, hint, fault, optional, id }}>
      {(wiring) => <input className={short ? 'control short' : 'control'} {...input} {...wiring} />}
    </Field>
  )
}

type AreaProps = FieldTexts & Omit<ComponentProps<'textarea'>, 'children'>

export function AreaField({ label, hint, fault, optional, id, ...area }: AreaProps) {
  return (
    <Field {...{ label, hint, fault, optional, id }}>
      {(wiring) => <textarea className="control" {...area} {...wiring} />}
    </Field>
  )
}

type SelectProps = FieldTexts &
  Omit<ComponentProps<'select'>, 'children'> & { options: Option[]; short?: boolean }

export function SelectField({ label, hint, fault, optional, id, options, short, ...select }: SelectProps) {
  return (
    <Field {...{ label, hint, fault, optional, id }}>
      {(wiring) => (
        <select className={short ? 'control short' : 'control'} {...select} {...wiring}>
          {options.map(({ value, words, lang }) => (
            <option key={value} value={value} lang={lang}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
