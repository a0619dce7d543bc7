import { type ReactNode, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Schema } from '@/api/types'
import { useT } from '@/lib/messages'
import { type Option, SelectField } from '@/ui/field'
import { RecordForm } from '@/ui/fields/record-form'

import { useCreateAlignment } from './changes'
import { ALIGNMENT } from './fields'

/** Of an alignment to be made: what is aligned, and with what, both as `field:id`. */
export interface AlignmentChoices {
  sources: Option[]
  /** Elements of the plan that is chosen, the whole of it first. */
  targets: Option[]
}

interface Props {
  choices: AlignmentChoices
  language: string
  /** Chooses the plan whose elements are offered. */
  children: ReactNode
}

/** A source is a field of the body and an id; a target here carries its kind as well. */
function sourceOf(value: string): Partial<Schema<'AlignmentCreate'>> {
  const [field, id] = value.split(':')
  return field && id ? { [field]: id } : {}
}

function targetOf(value: string): Partial<Schema<'AlignmentCreate'>> {
  const [field, id] = value.split(':')
  if (!field || !id) return {}
  if (field.startsWith('external')) return { [field]: id }
  return { to_kind: field as Schema<'ElementKind'>, to_id: id }
}

export function AlignmentForm({ choices: { sources, targets }, language, children }: Props) {
  const t = useT()
  const { mutateAsync } = useCreateAlignment()
  const [source, setSource] = useState(sources[0]?.value ?? '')
  const [chosen, setChosen] = useState('')
  const target = targets.some(({ value }) => value === chosen) ? chosen : (targets[0]?.value ?? '')
  return (
    <RecordForm
      of={ALIGNMENT}
      only={['kind', 'note']}
      choices={{}}
      language={language}
      done=""
      words={t('alignment.add')}
      blocked={targets.length === 0}
      send={(made) =>
        mutateAsync({
          params: { header: onlyOnce() },
          body: { ...sourceOf(source), ...targetOf(target), ...made },
        })
      }
    >
      <SelectField
        id="field-goal_id"
        label={t('alignment.source')}
        value={source}
        options={sources}
        onChange={(event) => setSource(event.target.value)}
      />
      {children}
      {targets.length > 0 && (
        <SelectField
          id="field-to_id"
          label={t('alignment.element')}
          value={target}
          options={targets}
          onChange={(event) => setChosen(event.target.value)}
        />
      )}
    </RecordForm>
  )
}
