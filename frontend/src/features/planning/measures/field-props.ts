import type { ReactNode } from 'react'

import type { Option } from '@/ui/field'

import type { Draft, FieldName } from './draft'

/** What can be chosen from; other parts of the programme know it and the page hands it in. */
export interface MeasureChoices {
  target_groups: Option[]
  service_types: Option[]
  forms: Option[]
  organisations: Option[]
  territories: Option[]
  /** The goals of the edition. */
  goals: Option[]
}

export interface FieldsProps {
  draft: Draft
  choices: MeasureChoices
  error: unknown
  /** Beside a field: who may read it. */
  whoSees: (field: FieldName) => ReactNode
  onChange: (part: Partial<Draft>) => void
}
