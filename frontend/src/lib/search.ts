/** An address with what is asked for behind it; empty wishes are left out. */
export function addressWith(path: string, wishes: Record<string, string>): string {
  const wanted = Object.entries(wishes).filter(([, value]) => value !== '')
  return wanted.length === 0 ? path : `${path}?${new URLSearchParams(wanted).toString()}`
}
