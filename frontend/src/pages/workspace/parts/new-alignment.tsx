import { useDeferredValue, useState } from 'react'

import type { Edition, Schema } from '@/api/types'
import { AlignmentForm } from '@/features/planning/alignments/alignment-form'
import { type ExternalPlan, useExternalPlans } from '@/features/planning/alignments/alignments'
import { useEditionPages } from '@/features/planning/plans/edition-lists'
import { useEditionTree } from '@/features/planning/plans/plans'
import type { Language } from '@/lib/language'
import { type Translate, useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { elementOption, optionOf } from '@/pages/workspace/parts/offered'
import { InputField, type Option, SelectField } from '@/ui/field'
import { Skeleton } from '@/ui/loaded'

type Tree = Schema<'EditionTree'>

/** From this edition or something in it to a plan that is chosen first, and then to what of it. */
export function NewAlignment({ tree }: { tree: Tree }) {
  const { language, t } = useSpeech()
  const { edition } = tree
  const external = useExternalPlans(edition.authority_id).data?.items
  const [sought, seek] = useState('')
  const editions = useEditionPages({ q: useDeferredValue(sought).trim() || undefined }, 100)
  const [chosen, choose] = useState('')
  const [whose, id] = chosen.split(':')
  const other = useEditionTree(id ?? '', { enabled: whose === 'edition' }).data
  if (!external) return <Skeleton />
  const plans: Option[] = [
    { value: '', words: t('alignment.plan-choose') },
    ...external.map((plan) => optionOf(`external:${plan.id}`, plan.title, language)),
    ...offered(editions.items, other?.edition)
      .filter((one) => one.id !== edition.id)
      .map((one) => ({
        value: `edition:${one.id}`,
        words: `${words(one.authority_name, language)}: ${words(one.title, language)}`,
      })),
  ]
  const plan = whose === 'external' ? external.find((one) => one.id === id) : undefined
  const targets = plan
    ? elementsOf(plan, language, t)
    : whose === 'edition' && other
      ? insideOf(other, '', language, t)
      : []
  return (
    <AlignmentForm
      choices={{ sources: insideOf(tree, '_id', language, t), targets }}
      language={edition.title.authored}
    >
      {(editions.hasNextPage || sought) && (
        <InputField
          type="search"
          label={t('filter.text')}
          value={sought}
          onChange={(event) => seek(event.target.value)}
        />
      )}
      <SelectField
        label={t('alignment.plan')}
        hint={t('alignment.plan-hint')}
        value={chosen}
        options={plans}
        onChange={(event) => choose(event.target.value)}
        required
      />
    </AlignmentForm>
  )
}

/** The one that is chosen stays to be chosen, whatever is looked for next. */
const offered = (found: Edition[], chosen: Edition | undefined): Edition[] =>
  chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found

function elementsOf(plan: ExternalPlan, language: Language, t: Translate): Option[] {
  return [
    { value: `external_plan_id:${plan.id}`, words: t('alignment.whole') },
    ...plan.elements.map((one) => elementOption(`external_element_id:${one.id}`, one, language)),
  ]
}

/** An edition as a whole, then its goals and its measures. */
function insideOf(
  { edition, goals, measures }: Tree,
  ending: string,
  language: Language,
  t: Translate,
): Option[] {
  return [
    { value: `edition${ending}:${edition.id}`, words: t('alignment.whole') },
    ...goals.map((goal) => elementOption(`goal${ending}:${goal.id}`, goal, language)),
    ...measures.map((measure) => elementOption(`measure${ending}:${measure.id}`, measure, language)),
  ]
}
