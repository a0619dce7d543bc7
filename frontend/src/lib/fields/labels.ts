import type { Speech } from '../messages'

/**
 * What a field of a record is called: `field.<record>.<name>`, else what all records call it, `field.<name>`.
 * Records are named as the server names their tables. Nothing where these pages have no word for it.
 */
export const fieldLabel = ({ known }: Pick<Speech, 'known'>, record: string, name: string): string =>
  known(`field.${record}.${name}`) ?? known(`field.${name}`) ?? ''
