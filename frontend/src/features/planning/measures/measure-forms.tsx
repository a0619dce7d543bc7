import { useQueryClient } from '@tanstack/react-query'

import { ifMatch, onlyOnce } from '@/api/client'
import type { Measure } from '@/api/types'
import type { ChoicesOf } from '@/lib/fields/fields'
import { RecordForm } from '@/ui/fields/record-form'
import { useRecordEditing } from '@/ui/fields/use-record-editing'

import { useChangeMeasure, useCreateMeasure } from './changes'
import { MEASURE } from './fields'
import { measureQuery } from './measures'

export type MeasureChoices = ChoicesOf<typeof MEASURE>

/** The few things that make a measure; the rest is added when it stands. */
const FIRST = [
  'title',
  'goal_ids',
  'kinds',
  'starts',
  'ends',
  'continuous',
  'places',
  'place_note',
  'place_uncertain',
] as const

interface Props {
  choices: Pick<MeasureChoices, 'goal_ids' | 'places'>
  startGoal: string
  language: string
  onDone: (measure: Measure) => void
}

export function MeasureForm({ choices, startGoal, language, onDone }: Props) {
  const { mutateAsync } = useCreateMeasure()
  return (
    <RecordForm
      of={MEASURE}
      only={FIRST}
      choices={choices}
      language={language}
      start={{ goal_ids: [startGoal] }}
      send={(body) => mutateAsync({ params: { header: onlyOnce() }, body })}
      onDone={onDone}
    />
  )
}

export function useMeasureEditing(measure: Measure) {
  const cache = useQueryClient()
  const { mutateAsync } = useChangeMeasure()
  return useRecordEditing(MEASURE, {
    now: measure,
    language: measure.title.authored,
    send: (version, body) =>
      mutateAsync({ params: { path: { measure_id: measure.id }, header: ifMatch(version) }, body }),
    refresh: () => cache.fetchQuery({ ...measureQuery(measure.id), staleTime: 0 }),
  })
}
