import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Goal, Measure } from '@/api/types'
import { fieldOf } from '@/lib/field-of'
import { useSpeech } from '@/lib/messages'
import { textIn, words } from '@/lib/text'
import { orNone } from '@/lib/text-patch'
import { Button } from '@/ui/button'
import { Choices, Tick } from '@/ui/choices'
import { DateField } from '@/ui/date-field'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { type Option, SelectField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import { useCreateMeasure } from './changes'
import { KINDS, type MeasureKind } from './measures'
import { PlaceFields, type Where } from './place-fields'

interface Props {
  goals: Goal[]
  startGoal: string
  territories: Option[]
  language: string
  onDone: (measure: Measure) => void
}

/** The few things that make a measure; the rest is added when it stands. */
export function MeasureCreateForm({ goals, startGoal, territories, language, onDone }: Props) {
  const speech = useSpeech()
  const { t } = speech
  const [title, setTitle] = useState(textIn(language, ''))
  const [kinds, setKinds] = useState<MeasureKind[]>([])
  const [when, setWhen] = useState({ starts: '', ends: '', continuous: false })
  const [where, setWhere] = useState<Where>({
    places: [],
    place_note: textIn(language, ''),
    place_uncertain: false,
  })
  const { mutate, error, isPending } = useCreateMeasure()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const goal = new FormData(event.currentTarget).get('goal_ids') as string
    const body = {
      goal_ids: [goal],
      title,
      kinds,
      continuous: when.continuous,
      starts: when.starts || null,
      ends: when.ends || null,
      ...where,
      place_note: orNone(where.place_note),
    }
    mutate({ params: { header: onlyOnce() }, body }, { onSuccess: onDone })
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <TextField
        id="field-title"
        label={t('field.title')}
        text={title}
        onChange={setTitle}
        fault={faultAt(error, '/title')}
        required
      />
      <SelectField
        id="field-goal_ids"
        name="goal_ids"
        label={t('measure.goal')}
        defaultValue={startGoal}
        fault={faultAt(error, '/goal_ids')}
        options={goals.map((goal) => ({ value: goal.id, words: words(goal.title, speech.language) }))}
      />
      <Choices
        id="field-kinds"
        legend={t('field.kinds')}
        hint={t('field.kinds-hint')}
        options={KINDS.map((kind) => ({ value: kind, words: t(`kind.${kind}`) }))}
        chosen={kinds}
        onChange={(chosen) => setKinds(chosen as MeasureKind[])}
      />
      <div className="pair">
        {(['starts', 'ends'] as const).map((name) => (
          <DateField
            key={name}
            id={`field-${name}`}
            label={t(`field.${name}`)}
            value={when[name]}
            onChange={(value) => setWhen({ ...when, [name]: value })}
            fault={faultAt(error, `/${name}`)}
            optional
          />
        ))}
      </div>
      <Tick
        label={t('field.continuous')}
        checked={when.continuous}
        onChange={(continuous) => setWhen({ ...when, continuous })}
      />
      <PlaceFields
        where={where}
        territories={territories}
        error={error}
        onChange={(part) => setWhere({ ...where, ...part })}
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('form.create')}
        </Button>
      </div>
    </form>
  )
}
