import type { Edition } from '@/api/types'
import { TextOrEasy } from '@/ui/easy'
import { IncompleteNote } from '@/ui/records/marks'
import { Words } from '@/ui/words'

import { EditionFacts } from './edition-facts'
import { EditionStateBadge } from './edition-state'

/** An edition as it is read, beside the form that writes it. */
export function EditionPreview({ edition }: { edition: Edition }) {
  return (
    <>
      <h3>
        <Words text={edition.title} />
      </h3>
      <EditionStateBadge state={edition.state} />
      <TextOrEasy text={edition.summary} easy={edition.easy} />
      <IncompleteNote incomplete={edition.incomplete} note={edition.incomplete_note} />
      <EditionFacts edition={edition} />
    </>
  )
}
