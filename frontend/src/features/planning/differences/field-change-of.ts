import type { FieldChange } from '@/ui/changes/field-change'

import type { FieldEdit } from './differences'

type Item = FieldEdit['added'][number]

/** Fields whose values are yes or no, which a difference still tells as words. */
const PLAIN: Record<string, boolean> = { true: true, false: false }

const valueOf = (value: string | null) => (value === null ? null : (PLAIN[value] ?? value))

/** A member of a list as the record tells it: a bare code, or what has a name. */
function memberOf(field: string, { code, name }: Item): unknown {
  if (name === null) return field === 'places' ? { rule: { kind: code, all: true } } : code
  if (field === 'parties') return { role: code, organisation_name: name }
  if (field === 'evidence' || field === 'aligned') return { kind: code, title: name }
  if (field === 'target_groups' || field === 'service_types' || field === 'forms') return { name }
  return { code, name }
}

/** The change of one field in the shape in which all changes are shown. */
export function fieldChangeOf({
  field,
  language,
  runs,
  before,
  after,
  removed,
  added,
}: FieldEdit): FieldChange {
  if (language !== null) return { field, before: null, after: null, runs: { [language]: runs } }
  const members = (items: Item[]) => items.map((item) => memberOf(field, item))
  return removed.length + added.length > 0
    ? { field, before: members(removed), after: members(added), runs: {} }
    : { field, before: valueOf(before), after: valueOf(after), runs: {} }
}
