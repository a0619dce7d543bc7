import type { ReferencesField } from '@/lib/fields/list-kinds'
import type { ControlProps } from '@/lib/fields/types'
import { faultAt } from '@/ui/error-summary'
import { SelectField } from '@/ui/field'
import { useT } from '@/lib/messages'

/** Another home; the other goals that it serves stay. */
const rehomed = ([, ...others]: string[], home: string): string[] => [
  home,
  ...others.filter((other) => other !== home),
]

/** The goals of a measure: the first is its home, which one chooses. */
export function GoalsControl(props: ControlProps<string[], ReferencesField>) {
  const t = useT()
  const { id, value, options, error, pointer, onChange } = props
  return (
    <SelectField
      id={id}
      label={t('measure.goal')}
      options={[...options]}
      value={value[0] ?? ''}
      onChange={(event) => onChange(rehomed(value, event.target.value))}
      fault={faultAt(error, pointer)}
    />
  )
}
