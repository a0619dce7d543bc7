/** What a `datetime-local` control holds, in the reader's own clock, as an instant; `null` where it is no time. */
export function instantOf(local: string): string | null {
  const at = new Date(local)
  return local === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}
