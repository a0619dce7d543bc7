/** The id of the control at the head of a pointer, however deep it goes (`/parties/0/role`). */
export const controlAt =
  (prefix: string) =>
  (pointer: string): string =>
    `${prefix}-${pointer.replace(/^\/(body\/)?/, '').split('/')[0] ?? ''}`

export const fieldOf = controlAt('field')
