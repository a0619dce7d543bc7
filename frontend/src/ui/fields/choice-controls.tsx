import { territoriesIn, withTerritories, type PlaceWrite } from '@/lib/chosen-places'
import type { PlacesField, ReferenceField, ReferencesField } from '@/lib/fields/list-kinds'
import type { ControlProps } from '@/lib/fields/types'
import { useSpeech } from '@/lib/messages'
import { placeInWords } from '@/lib/places'

import { Button } from '../button'
import { Choices, ManyChoices } from '../choices'
import { faultAt } from '../error-summary'
import { SelectField } from '../field'

/** Where there is nothing to choose from, nothing is asked. */
export function ReferenceControl(props: ControlProps<string, ReferenceField>) {
  const { t } = useSpeech()
  const { field, id, label, hint, value, options, onChange, error, pointer } = props
  if (options.length === 0) return null
  return (
    <SelectField
      id={id}
      label={label}
      hint={hint}
      fault={faultAt(error, pointer)}
      value={value}
      options={field.none ? [{ value: '', words: t(field.none) }, ...options] : [...options]}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export function ReferencesControl(props: ControlProps<string[], ReferencesField>) {
  const { field, id, label, hint, value, options, onChange } = props
  if (options.length === 0) return null
  const Control = field.few ? Choices : ManyChoices
  return (
    <Control id={id} legend={label} hint={hint} options={[...options]} chosen={value} onChange={onChange} />
  )
}

/** Territories from a list, and what the plan says by a rule or in words, which can be taken away. */
export function PlacesControl(props: ControlProps<PlaceWrite[], PlacesField>) {
  const { language, t } = useSpeech()
  const { id, label, value, options, onChange } = props
  return (
    <fieldset className="stack narrow" id={id} tabIndex={-1}>
      <legend>
        <h2>{label}</h2>
      </legend>
      {value
        .filter(({ territory_id }) => !territory_id)
        .map((place, at) => (
          <Said
            key={at}
            words={placeInWords(place, language, t)}
            onRemove={() => onChange(value.filter((other) => other !== place))}
          />
        ))}
      {options.length > 0 && (
        <ManyChoices
          legend={t('place.territories')}
          options={[...options]}
          chosen={territoriesIn(value)}
          onChange={(chosen) => onChange(withTerritories(value, chosen))}
        />
      )}
    </fieldset>
  )
}

function Said({ words, onRemove }: { words: string; onRemove: () => void }) {
  const { t } = useSpeech()
  return (
    <p className="row">
      {words}
      <Button look="quiet" aria-label={`${t('place.remove')}: ${words}`} onClick={onRemove}>
        {t('place.remove')}
      </Button>
    </p>
  )
}
