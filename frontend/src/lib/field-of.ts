/** The id of the control at the head of a pointer, however deep it goes (`/parties/0/role`). */
export const fieldOf = (pointer: string): string =>
  `field-${pointer.replace(/^\/(body\/)?/, '').split('/')[0] ?? ''}`
