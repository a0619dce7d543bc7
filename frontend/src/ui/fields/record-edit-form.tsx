import '../editing/editing.css'

import type { ReactNode } from 'react'

import type { ChoicesOf, Declaration, DraftOf, NameOf } from '@/lib/fields/fields'
import { fieldLabel } from '@/lib/fields/labels'
import { describeField } from '@/lib/fields/shown'
import type { Choices } from '@/lib/fields/types'
import { controlAt } from '@/lib/field-of'
import { type PlainKey, useSpeech } from '@/lib/messages'

import { EditingForm } from '../editing/editing-form'
import type { Editing } from '../editing/use-editing'
import { RecordFields } from './record-fields'

interface Props<D extends Declaration> {
  of: D
  editing: Editing<DraftOf<D>>
  choices: ChoicesOf<D>
  language: string
  /** Only these fields, where the others are written elsewhere. */
  only?: readonly NameOf<D>[]
  prefix?: string
  /** Said where somebody was faster. */
  clash?: PlainKey
  back: string | (() => void)
  backWords?: string
  /** What belongs to the record and is written elsewhere. */
  children?: ReactNode
}

/** The form of a record that stands: its fields, a found draft, the refusal, both sides of a clash, saving. */
export function RecordEditForm<D extends Declaration>(props: Props<D>) {
  const { of, editing, choices, language, prefix = 'field', clash = 'editor.clash', back } = props
  const speech = useSpeech()
  const { t } = speech
  return (
    <EditingForm
      editing={editing}
      clashTitle={t(clash)}
      labelOf={(name) => fieldLabel(speech, of.record, name)}
      describe={(name, draft) =>
        describeField(of, name, draft, choices as Choices, speech) || t('clash.nothing')
      }
      fieldOf={controlAt(prefix)}
      back={back}
      backWords={props.backWords}
    >
      <RecordFields
        of={of}
        draft={editing.draft}
        choices={choices}
        error={editing.error}
        language={language}
        only={props.only}
        prefix={prefix}
        readers
        onChange={editing.put}
      />
      {props.children}
    </EditingForm>
  )
}
