import type { TermRef } from '@/api/types'

import { Chips } from '../chips'
import { Words } from '../words'

export const TermChips = ({ terms, label }: { terms: TermRef[]; label: string }) => (
  <Chips label={label} chips={terms.map(({ id, name }) => ({ key: id, words: <Words text={name} /> }))} />
)
