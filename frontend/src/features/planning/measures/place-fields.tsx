import { type Translate, useSpeech } from '@/lib/messages'
import type { Language } from '@/lib/language'
import { type PlaceWrite, territoriesIn, withTerritories } from '@/lib/chosen-places'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'
import { ManyChoices, Tick } from '@/ui/choices'
import { faultAt } from '@/ui/error-summary'
import type { Option } from '@/ui/field'
import { ruleInWords } from '@/lib/places'
import { TextField } from '@/ui/text-field'

import type { Draft } from './draft'

export type Where = Pick<Draft, 'places' | 'place_note' | 'place_uncertain'>

interface Props {
  where: Where
  territories: Option[]
  error: unknown
  onChange: (part: Partial<Where>) => void
}

/** Where: territories from a list, what the plan says by a rule or in words, and whether it is certain. */
export function PlaceFields({ where, territories, error, onChange }: Props) {
  const { language, t } = useSpeech()
  const { places, place_note, place_uncertain } = where
  const said = places.filter(({ territory_id }) => !territory_id)
  return (
    <fieldset className="stack narrow" id="field-places" tabIndex={-1}>
      <legend>
        <h2>{t('field.places')}</h2>
      </legend>
      {said.map((place, at) => (
        <Said
          key={at}
          words={inWords(place, language, t)}
          onRemove={() => onChange({ places: places.filter((other) => other !== place) })}
        />
      ))}
      {territories.length > 0 && (
        <ManyChoices
          legend={t('place.territories')}
          options={territories}
          chosen={territoriesIn(places)}
          onChange={(chosen) => onChange({ places: withTerritories(places, chosen) })}
        />
      )}
      <TextField
        id="field-place_note"
        label={t('field.place_note')}
        hint={t('place.in-words-hint')}
        text={place_note}
        onChange={(note) => onChange({ place_note: note })}
        fault={faultAt(error, '/place_note')}
        optional
      />
      <Tick
        label={t('field.place_uncertain')}
        checked={place_uncertain}
        onChange={(uncertain) => onChange({ place_uncertain: uncertain })}
      />
    </fieldset>
  )
}

function Said({ words: shown, onRemove }: { words: string; onRemove: () => void }) {
  const { t } = useSpeech()
  return (
    <p className="row">
      {shown}
      <Button look="quiet" aria-label={`${t('place.remove')}: ${shown}`} onClick={onRemove}>
        {t('place.remove')}
      </Button>
    </p>
  )
}

function inWords({ rule, words: text }: PlaceWrite, language: Language, t: Translate): string {
  if (rule) return ruleInWords(rule, t)
  return text ? words(text, language) : ''
}
