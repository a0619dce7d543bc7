import type { ControlProps, Field, Layout } from '@/lib/fields/types'
import { instantIn, localIn } from '@/lib/moments'
import { faultAt } from '@/ui/error-summary'
import { InputField } from '@/ui/field'

/** A day and an hour, written by the clock of a zone. */
export function moment(zone: string, layout: Layout = {}): Field<string, string, string, string> {
  const instant = (draft: string) => instantIn(draft, zone) ?? ''
  return {
    kind: 'custom',
    control: MomentControl,
    required: true,
    ...layout,
    empty: () => '',
    draft: (read) => localIn(read, zone),
    patch: (_, draft) => instant(draft),
    create: instant,
    describe: (draft) => draft.replace('T', ' '),
    preview: instant,
  }
}

const MomentControl = ({ id, label, value, error, pointer, onChange }: ControlProps<string>) => (
  <InputField
    id={id}
    type="datetime-local"
    label={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    fault={faultAt(error, pointer)}
    required
  />
)
