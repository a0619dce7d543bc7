import { type ComponentType, createElement, Fragment, type ReactNode } from 'react'

import { askedFields, type Declaration, emptyDraft } from '@/lib/fields/fields'
import { fieldLabel } from '@/lib/fields/labels'
import type { RowsField } from '@/lib/fields/list-kinds'
import type { Choices, ControlProps, Field } from '@/lib/fields/types'
import { useSpeech } from '@/lib/messages'

import { Button } from '../button'
import { Icon } from '../icon'
import { PlacesControl, ReferenceControl, ReferencesControl } from './choice-controls'
import { PartiesControl } from './parties-control'
import {
  ChoiceControl,
  CodesControl,
  DateControl,
  NumberControl,
  ScaleControl,
  TextControl,
  WordsControl,
  YesNoControl,
} from './simple-controls'
import { TextsControl } from './texts-control'

type Bag = Readonly<Record<string, unknown>>

interface Props {
  of: Declaration
  /** The fields that are asked, in order. */
  asked: readonly [string, Field][]
  draft: Bag
  choices: Choices
  error: unknown
  /** In which one writes what is new. */
  language: string
  /** Before the ids of the controls: `field`. */
  prefix: string
  /** Before the pointers of refusals: nothing, or `/evidence/0`. */
  pointer?: string
  /** Beside a field that can be kept back: who may read it. */
  whoSees?: ((name: string) => ReactNode) | undefined
  put: (part: Record<string, unknown>) => void
}

type AnyControl = ComponentType<ControlProps<unknown>>

/** Which component writes which kind of field; each gets the value of its own kind. */
const CONTROLS = {
  text: TextControl,
  words: WordsControl,
  url: WordsControl,
  date: DateControl,
  number: NumberControl,
  scale: ScaleControl,
  choice: ChoiceControl,
  codes: CodesControl,
  yesNo: YesNoControl,
  reference: ReferenceControl,
  references: ReferencesControl,
  parties: PartiesControl,
  places: PlacesControl,
  rows: RowsControl,
  texts: TextsControl,
} as unknown as Partial<Record<string, AnyControl>>

const controlOf = (field: Field) => (field.control as AnyControl | undefined) ?? CONTROLS[field.kind]

/** Fields that share a line stand in one group. */
const inLines = (asked: Props['asked']): [string, Field][][] =>
  asked.reduce<[string, Field][][]>((lines, entry) => {
    const last = lines.at(-1)
    if (entry[1].beside && last) last.push(entry)
    else lines.push([entry])
    return lines
  }, [])

/** The controls of fields, one after another or side by side. */
export function RecordLines(props: Props) {
  const { t } = useSpeech()
  const shown = props.asked.filter(
    ([, field]) => controlOf(field) && (!field.onlyWith || props.draft[field.onlyWith]),
  )
  return inLines(shown).map((line) => {
    const controls = line.map(([name, field]) => <One key={name} {...props} name={name} field={field} />)
    const first = line[0]
    if (controls.length > 1 && first?.[1].legend)
      return (
        <fieldset key={first[0]}>
          <legend>{t(first[1].legend)}</legend>
          <div className="row">{controls}</div>
        </fieldset>
      )
    if (controls.length > 1)
      return (
        <div key={first?.[0]} className="pair">
          {controls}
        </div>
      )
    return <Fragment key={first?.[0]}>{controls}</Fragment>
  })
}

function One(props: Props & { name: string; field: Field }) {
  const { of, name, field, draft, choices, error, language, prefix, pointer = '', whoSees, put } = props
  const speech = useSpeech()
  const component = controlOf(field)
  const readers = field.guarded && whoSees?.(name)
  if (!component) return null
  const control = createElement(component, {
    field,
    id: `${prefix}-${name}`,
    label: fieldLabel(speech, of.record, name),
    hint: field.hint && speech.t(field.hint),
    value: draft[name],
    onChange: (value) => put({ [name]: value }),
    options: choices[name] ?? [],
    language,
    draft,
    choices,
    put,
    error,
    pointer: `${pointer}/${name}`,
  })
  if (!readers) return control
  return (
    <div className="guarded">
      {control}
      {readers}
    </div>
  )
}

/** A list in a record; each row has fields of its own. */
function RowsControl(props: ControlProps<Bag[], RowsField>) {
  const { field, id, label, hint, value: rows, language, choices, error, pointer, onChange } = props
  const speech = useSpeech()
  const { t } = speech
  const named = field.named as (row: Bag, context: Pick<typeof speech, 't'>) => string
  const asked = askedFields(field.of)
  return (
    <fieldset className="stack" id={id} tabIndex={-1}>
      <legend>
        <h2>{label}</h2>
      </legend>
      {hint && <p className="hint">{hint}</p>}
      {rows.map((row, at) => (
        <div key={at} className="panel stack" role="group" aria-label={`${named(row, speech)} ${at + 1}`}>
          <RecordLines
            of={field.of}
            asked={asked}
            draft={row}
            choices={choices}
            error={error}
            language={language}
            prefix={`${id}-${at}`}
            pointer={`${pointer}/${at}`}
            put={(part) => onChange(rows.map((one, index) => (index === at ? { ...one, ...part } : one)))}
          />
          <div>
            <Button look="quiet" onClick={() => onChange(rows.filter((_, index) => index !== at))}>
              {t(field.remove)}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...rows, emptyDraft(field.of, language)])}>
          <Icon name="plus" />
          {t(field.add)}
        </Button>
      </div>
    </fieldset>
  )
}
