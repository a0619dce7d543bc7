import type { Edition } from '@/api/types'
import { orNone } from '@/lib/text-patch'
import { TextOrEasy } from '@/ui/easy'
import { IncompleteNote } from '@/ui/records/marks'
import { Words } from '@/ui/words'

import type { EditionDraft } from './edition-draft'
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

/** The record as it would be if what is written were saved. */
export const writtenEdition = (edition: Edition, draft: EditionDraft): Edition => ({
  ...edition,
  title: draft.title,
  period_from: draft.period_from,
  period_to: draft.period_to,
  summary: orNone(draft.summary),
  legal_basis: orNone(draft.legal_basis),
  easy: orNone(draft.easy),
  note: orNone(draft.note),
  incomplete: draft.incomplete,
  incomplete_note: orNone(draft.incomplete_note),
})
