import type { Schema, Text } from '@/api/types'
import { textIn } from '@/lib/text'
import { orNone, orNull } from '@/lib/text-patch'

/** What is known of an act, as one writes it: everything may stay open. */
export interface ActDraft {
  body: Text
  session: string
  resolution: string
  decided_on: string
  votes_for: string
  votes_against: string
  votes_abstained: string
  gazette: string
  notice_url: string
  note: Text
}

export const emptyAct = (language: string): ActDraft => ({
  body: textIn(language, ''),
  session: '',
  resolution: '',
  decided_on: '',
  votes_for: '',
  votes_against: '',
  votes_abstained: '',
  gazette: '',
  notice_url: '',
  note: textIn(language, ''),
})

const counted = (votes: string): number | null => (votes.trim() === '' ? null : Number(votes))

export const factsOf = (draft: ActDraft): Omit<Schema<'EarlierAdoption'>, 'source'> => ({
  body: orNone(draft.body),
  session: orNull(draft.session),
  resolution: orNull(draft.resolution),
  decided_on: orNull(draft.decided_on),
  votes_for: counted(draft.votes_for),
  votes_against: counted(draft.votes_against),
  votes_abstained: counted(draft.votes_abstained),
  gazette: orNull(draft.gazette),
  notice_url: orNull(draft.notice_url),
  note: orNone(draft.note),
})
