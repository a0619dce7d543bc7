import type { ReactNode } from 'react'

import type { FieldAudience } from '@/lib/fields/audiences'
import { askedFields, type ChoicesOf, type Declaration, type DraftOf, type NameOf } from '@/lib/fields/fields'
import { fieldLabel } from '@/lib/fields/labels'
import type { Choices, Field } from '@/lib/fields/types'
import { useSpeech } from '@/lib/messages'

import { RecordLines } from './record-lines'
import { WhoSees } from './who-sees'

export interface RecordFieldsProps<D extends Declaration> {
  of: D
  draft: DraftOf<D>
  /** What can be chosen, by the names of fields. */
  choices: ChoicesOf<D> | Partial<ChoicesOf<D>>
  error: unknown
  /** In which one writes what is new. */
  language: string
  /** Only these fields, without headings; else all of them. */
  only?: readonly NameOf<D>[] | undefined
  /** Before the ids of the controls, where several forms stand on one page. */
  prefix?: string | undefined
  /** Whether one may choose who reads a field; not before the record stands. */
  readers?: boolean
  onChange: (part: Partial<DraftOf<D>>) => void
}

interface Part {
  heading: Field['section']
  asked: [string, Field][]
}

/** The fields from one heading to the next. */
const inParts = (asked: [string, Field][]): Part[] =>
  asked.reduce<Part[]>((parts, entry) => {
    const last = parts.at(-1)
    if (last && !entry[1].section) last.asked.push(entry)
    else parts.push({ heading: entry[1].section, asked: [entry] })
    return parts
  }, [])

/** All fields of a record in their declared order, under the headings that are declared. */
export function RecordFields<D extends Declaration>(props: RecordFieldsProps<D>) {
  const { of, only, draft, choices, error, language, prefix = 'field', onChange } = props
  const { t } = useSpeech()
  const whoSees = useReaders(props)
  const lines = {
    of,
    draft: draft as Readonly<Record<string, unknown>>,
    choices: choices as unknown as Choices,
    error,
    language,
    prefix,
    whoSees,
    put: (part: Record<string, unknown>) => onChange(part as Partial<DraftOf<D>>),
  }
  const asked = askedFields(of)
  if (only) {
    const names: readonly string[] = only
    return <RecordLines {...lines} asked={asked.filter(([name]) => names.includes(name))} />
  }
  return inParts(asked).map(({ heading, asked: inPart }) => {
    const controls = <RecordLines key={inPart[0]?.[0]} {...lines} asked={inPart} />
    if (!heading) return controls
    return (
      <section key={inPart[0]?.[0]} className="editor-part">
        {heading !== 'own' && <h2>{t(heading)}</h2>}
        {controls}
      </section>
    )
  })
}

function useReaders<D extends Declaration>({ of, draft, readers, onChange }: RecordFieldsProps<D>) {
  const speech = useSpeech()
  if (!readers || !('field_audience' in of.fields)) return undefined
  const { field_audience: said } = draft as { field_audience: FieldAudience }
  return (name: string): ReactNode => (
    <WhoSees
      field={name}
      label={fieldLabel(speech, of.record, name)}
      said={said}
      onChange={(field_audience) => onChange({ field_audience } as unknown as Partial<DraftOf<D>>)}
    />
  )
}
