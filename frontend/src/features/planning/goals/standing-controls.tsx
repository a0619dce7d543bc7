import type { ReferenceField } from '@/lib/fields/list-kinds'
import type { TextField } from '@/lib/fields/text-kinds'
import type { ControlProps } from '@/lib/fields/types'
import type { Text } from '@/lib/text'
import { ReferenceControl } from '@/ui/fields/choice-controls'
import { TextControl } from '@/ui/fields/simple-controls'

import { levelsUnder, type Placed } from './standing'

const levelsOf = ({ choices }: Pick<ControlProps<never>, 'choices'>) =>
  (choices.level_id ?? []) as readonly Placed[]

/** Where there is one level only, it stands in the label. */
export function GoalTitleControl(props: ControlProps<Text, TextField>) {
  const levels = levelsOf(props)
  const label = levels.length === 1 ? `${props.label} (${levels[0]?.words})` : props.label
  return <TextControl {...props} label={label} />
}

/** Another parent leaves only the levels below it. */
export function ParentControl(props: ControlProps<string, ReferenceField>) {
  const { put } = props
  const levels = levelsOf(props)
  const parents = props.options as readonly Placed[]
  if (levels.length === 1) return null
  const settle = (parent_id: string) => {
    const next = levelsUnder(
      parents.find(({ value }) => value === parent_id),
      levels,
    )
    put({ parent_id, level_id: next[0]?.value ?? '' })
  }
  return <ReferenceControl {...props} onChange={settle} />
}

export function LevelControl(props: ControlProps<string, ReferenceField>) {
  const levels = levelsOf(props)
  if (levels.length === 1) return null
  const parents = (props.choices.parent_id ?? []) as readonly Placed[]
  const parent = parents.find(({ value }) => value === props.draft.parent_id)
  return <ReferenceControl {...props} options={levelsUnder(parent, levels)} />
}
