type KeyOf = (code: string) => string

/**
 * Under which message each code of a field has its words: by `<record>.<field>`, else by `<field>`.
 * Written as templates, so that the build of citizens keeps these texts.
 */
const KEYS: Partial<Record<string, KeyOf>> = {
  audience: (code) => `audience.${code}`,
  kinds: (code) => `kind.${code}`,
  level: (code) => `external.level.${code}`,
  period_aggregation: (code) => `over-time.${code}`,
  plan_kind: (code) => `plan-kind.${code}`,
  policy_fields: (code) => `policy-field.${code}`,
  role: (code) => `role.${code}`,
  severity: (code) => `need.severity.${code}`,
  state: (code) => `measure-state.${code}`,
  territory_aggregation: (code) => `over-places.${code}`,
  value_type: (code) => `value-type.${code}`,
  version_kind: (code) => `version-kind.${code}`,
  widest_audience: (code) => `audience.${code}`,
  direction: (code) => `direction.${code}`,
  'adoption_act.kind': (code) => `act-kind.${code}`,
  'alignment.kind': (code) => `alignment.${code}`,
  'consultation.state': (code) => `consultation-state.${code}`,
  'chapter.kind': (code) => `chapter-kind.${code}`,
  'edition.state': (code) => `edition-state.${code}`,
  'evidence.kind': (code) => `evidence.${code}`,
  'plan.kind': (code) => `plan-kind.${code}`,
  'project.state': (code) => `project-state.${code}`,
  'project_goal.level': (code) => `project-goal.${code}`,
}

/** How the codes of a field are said; nothing for a field that holds none. */
export const codeKeyOf = (record: string, field: string): KeyOf | undefined =>
  KEYS[`${record}.${field}`] ?? KEYS[field]
