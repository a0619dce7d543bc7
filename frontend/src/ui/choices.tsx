import { useState } from 'react'

import { useT } from '@/lib/messages'

import { Fold } from './fold'
import type { Option } from './field'

interface Props {
  legend: string
  hint?: string
  options: Option[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  id?: string
}

/** Several of many, as boxes to tick. */
export function Choices({ legend, hint, options, chosen, onChange, id }: Props) {
  return (
    <fieldset className="field" id={id} tabIndex={-1}>
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <Boxes options={options} chosen={chosen} onToggle={(value) => onChange(toggled(chosen, value))} />
    </fieldset>
  )
}

const toggled = (chosen: readonly string[], value: string): string[] =>
  chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]

interface BoxesProps {
  options: Option[]
  chosen: readonly string[]
  onToggle: (value: string) => void
}

function Boxes({ options, chosen, onToggle }: BoxesProps) {
  if (options.length === 0) return null
  return (
    <div className="choices">
      {options.map(({ value, words, lang }) => (
        <label key={value} className="choice">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span lang={lang}>{words}</span>
        </label>
      ))}
    </div>
  )
}

/** Of very many: what was chosen stands open, all the rest behind a line. */
export function ManyChoices({ legend, options, chosen, onChange, id }: Omit<Props, 'hint'>) {
  const t = useT()
  const [first] = useState(chosen)
  const held = options.filter(({ value }) => first.includes(value))
  const rest = options.filter(({ value }) => !first.includes(value))
  const toggle = (value: string) => onChange(toggled(chosen, value))
  return (
    <fieldset className="field" id={id} tabIndex={-1}>
      <legend>{legend}</legend>
      <Boxes options={held} chosen={chosen} onToggle={toggle} />
      <Fold summary={t(held.length > 0 ? 'form.choose-more' : 'form.choose')}>
        <Boxes options={rest} chosen={chosen} onToggle={toggle} />
      </Fold>
    </fieldset>
  )
}

interface TickProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
