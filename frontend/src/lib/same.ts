function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable)
  if (value === null || typeof value !== 'object') return value ?? null
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined)
  return entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, stable(inner)])
}

/** Equal whatever the order of keys; what is null is the same as what is absent. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(stable(one)) === JSON.stringify(stable(other))
