import type { Text } from '@/lib/text'
import type { FieldChange, Run } from '@/ui/changes/field-change'

interface Item {
  code: string | null
  name: Text | null
}

/** How a server told a change before all changes had one shape. */
interface FieldEdit {
  field: string
  language: string | null
  runs: Run[]
  before: string | null
  after: string | null
  removed: Item[]
  added: Item[]
}

/** Values that are no texts, which were told as such. */
const PLAIN: Record<string, boolean> = { true: true, false: false }
const NUMBERS = ['priority', 'severity', 'outlook_year', 'ordinal']

const valueOf = (field: string, value: string | null) =>
  value === null ? null : NUMBERS.includes(field) ? Number(value) : (PLAIN[value] ?? value)

/** A member of a list as the record tells it: a bare code, or what has a name. */
function memberOf(field: string, { code, name }: Item): unknown {
  if (name === null) return field === 'places' ? { rule: { kind: code, all: true } } : code
  if (field === 'parties') return { role: code, organisation_name: name }
  if (field === 'evidence' || field === 'aligned') return { kind: code, title: name }
  if (field === 'target_groups' || field === 'service_types' || field === 'forms') return { name }
  return { code, name }
}

/** The change of one field in the shape in which all changes are shown. */
export function fieldChangeOf(edit: FieldEdit | FieldChange): FieldChange {
  if (!('removed' in edit)) return edit
  const { field, language, runs, before, after, removed, added } = edit
  if (language !== null) return { field, before: null, after: null, runs: { [language]: runs } }
  const members = (items: Item[]) => items.map((item) => memberOf(field, item))
  return removed.length + added.length > 0
    ? { field, before: members(removed), after: members(added), runs: {} }
    : { field, before: valueOf(field, before), after: valueOf(field, after), runs: {} }
}
