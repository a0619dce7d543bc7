import { useT } from '@/lib/messages'
import { same } from '@/lib/same'
import { chosenOf, Clashes as Both } from '@/ui/clashes'

import type { Draft, FieldName } from './draft'
import { useDescribe } from './describe'
import type { MeasureChoices } from './field-props'

interface Props {
  mine: Draft
  theirs: Draft
  clashes: FieldName[]
  draft: Draft
  choices: MeasureChoices
  onChoose: (part: Partial<Draft>) => void
}

/** Both values of every field of a measure that two people changed. */
export function Clashes({ mine, theirs, clashes, draft, choices, onChoose }: Props) {
  const t = useT()
  const describe = useDescribe(choices)
  const sides = { mine, theirs }
  return (
    <Both
      title={t('clash.title')}
      theirs={theirs}
      clashes={clashes.map((name) => ({
        name,
        label: t(`measure-field.${name}`),
        mine: describe(name, mine),
        theirs: describe(name, theirs),
        chosen: chosenOf(same(draft[name], mine[name]), same(draft[name], theirs[name])),
      }))}
      onChoose={(name, whose) => onChoose({ [name]: sides[whose][name as FieldName] })}
    />
  )
}
