import type { Act, Schema, Text } from '@/api/types'
import { changedFields } from '@/lib/rebase'
import { textIn } from '@/lib/text'
import { optionalTextPatch, orNone, orNull } from '@/lib/text-patch'

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

const written = (votes: number | null): string => (votes === null ? '' : String(votes))

export const actDraftOf = (act: Act): ActDraft => ({
  body: act.body ?? textIn(act.edition_title.authored, ''),
  session: act.session ?? '',
  resolution: act.resolution ?? '',
  decided_on: act.decided_on ?? '',
  votes_for: written(act.votes_for),
  votes_against: written(act.votes_against),
  votes_abstained: written(act.votes_abstained),
  gazette: act.gazette ?? '',
  notice_url: act.notice_url ?? '',
  note: act.note ?? textIn(act.edition_title.authored, ''),
})

/** The fields that changed; what is no longer known is named by nothing. */
export function actPatch(base: ActDraft, draft: ActDraft): Schema<'ActUpdate'> {
  const whole = {
    ...factsOf(draft),
    body: optionalTextPatch(base.body, draft.body),
    note: optionalTextPatch(base.note, draft.note),
  }
  return Object.fromEntries(changedFields(base, draft).map((name) => [name, whole[name]]))
}
