import type { ReactNode } from 'react'

import type { Measure } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import type { Language } from '@/lib/language'
import { type Text, textIn } from '@/lib/text'
import { orNone } from '@/lib/text-patch'
import type { Option } from '@/ui/field'
import { Words } from '@/ui/words'

import type { Draft } from './draft'
import { MeasureFacts } from './measure-facts'
import type { MeasureChoices } from './field-props'
import { MeasureStateBadge } from './measure-state'
import { MeasureWords } from './measure-words'

interface Props {
  measure: Measure
  /** The goals that it serves, by name. */
  goals: ReactNode
}

/** A measure as it is read, beside the form that writes it. */
export function MeasurePreview({ measure, goals }: Props) {
  const { code, title } = measure
  return (
    <>
      <h3>
        {code && <span className="code-of">{code}</span>}
        <Words text={title} />
      </h3>
      <MeasureStateBadge state={measure.state} />
      <MeasureWords measure={measure} />
      <MeasureFacts measure={measure} goals={goals} />
    </>
  )
}

const nameIn = (options: Option[], id: string, language: Language): Text => {
  const found = options.find(({ value }) => value === id)
  return textIn(found?.lang ?? language, found?.words ?? '')
}

/** Terms that the record knows already keep their names in all languages; others have the one of the choice. */
function termsOf(ids: string[], held: Measure['target_groups'], options: Option[], language: Language) {
  const term = (id: string) => held.find((one) => one.id === id)
  return ids.map((id) => term(id) ?? { id, code: '', paragraph: null, name: nameIn(options, id, language) })
}

/** The record as it would be if what is written were saved. */
export function useWritten(measure: Measure, draft: Draft, choices: MeasureChoices | null): Measure {
  const { language } = useSpeech()
  const {
    organisations = [],
    territories = [],
    target_groups = [],
    service_types = [],
    forms = [],
  } = choices ?? {}
  return {
    ...measure,
    code: draft.code.trim() || null,
    title: draft.title,
    description: orNone(draft.description),
    easy: orNone(draft.easy),
    note: orNone(draft.note),
    kinds: draft.kinds,
    priority: draft.priority === '' ? null : Number(draft.priority),
    starts: draft.starts.trim() || null,
    ends: draft.ends.trim() || null,
    continuous: draft.continuous,
    goal_ids: draft.goal_ids,
    target_groups: termsOf(draft.target_groups, measure.target_groups, target_groups, language),
    service_types: termsOf(draft.service_types, measure.service_types, service_types, language),
    forms: termsOf(draft.forms, measure.forms, forms, language),
    policy_fields: draft.policy_fields,
    parties: draft.parties
      .filter(({ organisation_id, body }) => organisation_id ?? body)
      .map(({ role, organisation_id, body, note }) => ({
        role,
        organisation_id: organisation_id ?? null,
        organisation_name: organisation_id ? nameIn(organisations, organisation_id, language) : null,
        body: body ?? null,
        note: note ?? null,
      })),
    places: draft.places.map(({ territory_id, rule, words, certain }) => ({
      territory_id: territory_id ?? null,
      territory_name: territory_id ? nameIn(territories, territory_id, language) : null,
      rule: (rule as Measure['places'][number]['rule']) ?? null,
      words: words ?? null,
      certain: certain ?? true,
    })),
    place_note: orNone(draft.place_note),
    place_uncertain: draft.place_uncertain,
    source_words: draft.source_words.trim() || null,
    outside_source: draft.outside_source,
    incomplete: draft.incomplete,
    incomplete_note: orNone(draft.incomplete_note),
  }
}
