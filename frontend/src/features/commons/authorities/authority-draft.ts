import type { Schema, Text } from '@/api/types'
import { changedFields } from '@/lib/rebase'
import { isBlank, optionalTextPatch, orNull, textPatch } from '@/lib/text-patch'

import type { Authority } from './authorities'

type Statement = Schema<'AccessibilityRead'>
export type Wording = Authority['wordings'][number]

/** What the form of settings holds: an authority as one writes it. */
export interface AuthorityDraft {
  name: Text
  description: Text
  email: string
  website: string
  /** The first is the one in which texts are written. */
  languages: string[]
  brand: string
  wordings: Wording[]
  content_manager: Text
  operator: Text
  accessibility_email: string
  /** Nothing where there is no statement. */
  status: Statement['status'] | ''
  gaps: Text
  reasons: Text
  method: Statement['method']
  prepared_on: string
  reviewed_on: string
}

export type Setting = keyof AuthorityDraft

export const STATEMENT = ['status', 'gaps', 'reasons', 'method', 'prepared_on', 'reviewed_on'] as const

export function authorityDraftOf(authority: Authority): AuthorityDraft {
  const { accessibility, languages, name } = authority
  const blank: Text = { authored: languages[0] ?? name.authored, values: {} }
  return {
    name,
    description: authority.description ?? blank,
    email: authority.email ?? '',
    website: authority.website ?? '',
    languages,
    brand: authority.brand ?? '',
    wordings: authority.wordings,
    content_manager: authority.content_manager ?? blank,
    operator: authority.operator ?? blank,
    accessibility_email: authority.accessibility_email ?? '',
    status: accessibility?.status ?? '',
    gaps: accessibility?.gaps ?? blank,
    reasons: accessibility?.reasons ?? blank,
    method: accessibility?.method ?? 'self',
    prepared_on: accessibility?.prepared_on ?? '',
    reviewed_on: accessibility?.reviewed_on ?? '',
  }
}

/** A text written whole, without the languages in which nothing stands. */
function whole(text: Text): Text | null {
  const values = Object.entries(text.values).filter(([, words]) => words.trim() !== '')
  return isBlank(text) ? null : { authored: text.authored, values: Object.fromEntries(values) }
}

const statementOf = (draft: AuthorityDraft): Schema<'AccessibilityWrite'> | null =>
  draft.status === ''
    ? null
    : {
        status: draft.status,
        gaps: whole(draft.gaps),
        reasons: whole(draft.reasons),
        method: draft.method,
        prepared_on: draft.prepared_on,
        reviewed_on: orNull(draft.reviewed_on),
      }

/** What changed, in the shape that the server takes; a statement is replaced whole. */
export function authorityPatch(base: AuthorityDraft, draft: AuthorityDraft): Schema<'AuthorityUpdate'> {
  const changed = changedFields(base, draft)
  const whole: Schema<'AuthorityUpdate'> = {
    name: textPatch(base.name, draft.name),
    description: optionalTextPatch(base.description, draft.description),
    email: orNull(draft.email),
    website: orNull(draft.website),
    languages: draft.languages,
    brand: orNull(draft.brand),
    wordings: draft.wordings,
    content_manager: optionalTextPatch(base.content_manager, draft.content_manager),
    operator: optionalTextPatch(base.operator, draft.operator),
    accessibility_email: orNull(draft.accessibility_email),
  }
  const patch = Object.fromEntries(
    Object.entries(whole).filter(([name]) => changed.includes(name as Setting)),
  )
  const stated = STATEMENT.some((name) => changed.includes(name))
  return stated ? { ...patch, accessibility: statementOf(draft) } : patch
}

/** The control of a setting: those of the statement stand one level deeper. */
export function settingField(pointer: string): string {
  const [first = '', second] = pointer.replace(/^\/(body\/)?/, '').split('/')
  return `field-${first === 'accessibility' ? (second ?? 'status') : first}`
}

/** `/accessibility` where it is a part of the statement, else the field itself. */
export const pointerOf = (name: Setting): string =>
  (STATEMENT as readonly string[]).includes(name) ? `/accessibility/${name}` : `/${name}`
