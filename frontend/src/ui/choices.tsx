import { useState } from 'react'

import { useT } from '@/lib/messages'
import { fold } from '@/lib/text'

import { InputField, type Option } from './field'
import { Fold } from './fold'

interface Props {
  legend: string
  hint?: string | undefined
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

const MANY = 12

/** Of very many: what was chosen stands open, all the rest behind a line, to be narrowed by writing. */
export function ManyChoices({ legend, hint, options, chosen, onChange, id }: Props) {
  const t = useT()
  const [first] = useState(chosen)
  const [wanted, setWanted] = useState('')
  const held = options.filter(({ value }) => first.includes(value))
  const rest = options.filter(({ value }) => !first.includes(value))
  const narrowed = rest.filter(
    ({ value, words }) => chosen.includes(value) || fold(words).includes(fold(wanted)),
  )
  const toggle = (value: string) => onChange(toggled(chosen, value))
  return (
    <fieldset className="field" id={id} tabIndex={-1}>
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <Boxes options={held} chosen={chosen} onToggle={toggle} />
      {rest.length > 0 && (
        <Fold summary={t(held.length > 0 ? 'form.choose-more' : 'form.choose')}>
          {rest.length > MANY && (
            <InputField
              short
              type="search"
              label={t('form.narrow')}
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault()
              }}
            />
          )}
          <Boxes options={narrowed} chosen={chosen} onToggle={toggle} />
        </Fold>
      )}
    </fieldset>
  )
}

interface TickProps {
  id?: string
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

export function Tick({ id, label, checked, onChange }: TickProps) {
  return (
    <label className="choice">
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
