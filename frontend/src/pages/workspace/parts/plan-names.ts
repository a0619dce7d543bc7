import { useMemo } from 'react'

import type { Schema } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'

type Tree = Pick<Schema<'EditionTree'>, 'edition' | 'goals'>

/** Goals and levels of a plan by their ids, for what speaks of them by id alone. */
export function usePlanNames(tree: Tree | undefined): ReadonlyMap<string, string> {
  const { language } = useSpeech()
  return useMemo(
    () =>
      new Map([
        ...(tree?.goals ?? []).map(({ id, title }) => [id, words(title, language)] as const),
        ...(tree?.edition.levels ?? []).map(({ id, name }) => [id, words(name, language)] as const),
      ]),
    [tree, language],
  )
}
