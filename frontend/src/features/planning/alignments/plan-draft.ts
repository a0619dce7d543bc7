import type { Schema, Text } from '@/api/types'
import { changedFields } from '@/lib/rebase'
import { textIn } from '@/lib/text'
import { optionalTextPatch, orNone, orNull, textPatch } from '@/lib/text-patch'

import type { ExternalPlan, PlanLevel } from './alignments'

interface ElementDraft {
  id: string | null
  code: string
  title: Text
}

export interface PlanDraft {
  level: PlanLevel
  title: Text
  issuer: Text
  period_from: string
  period_to: string
  url: string
  elements: ElementDraft[]
}

export type PlanFieldName = keyof PlanDraft

export const emptyElement = (language: string): ElementDraft => ({
  id: null,
  code: '',
  title: textIn(language, ''),
})

export const emptyPlan = (language: string): PlanDraft => ({
  level: 'regional',
  title: textIn(language, ''),
  issuer: textIn(language, ''),
  period_from: '',
  period_to: '',
  url: '',
  elements: [],
})

export const planDraftOf = (plan: ExternalPlan): PlanDraft => ({
  level: plan.level,
  title: plan.title,
  issuer: plan.issuer ?? { authored: plan.title.authored, values: {} },
  period_from: plan.period_from ?? '',
  period_to: plan.period_to ?? '',
  url: plan.url ?? '',
  elements: plan.elements.map(({ id, code, title }) => ({ id, code: code ?? '', title })),
})

const plain = (draft: PlanDraft) => ({
  level: draft.level,
  period_from: orNull(draft.period_from),
  period_to: orNull(draft.period_to),
  url: orNull(draft.url),
})

export const newPlan = (authority_id: string, draft: PlanDraft): Schema<'ExternalPlanCreate'> => ({
  ...plain(draft),
  authority_id,
  title: draft.title,
  issuer: orNone(draft.issuer),
  elements: draft.elements.map(({ code, title }) => ({ code: orNull(code), title })),
})

/** The fields that changed; elements that were there keep their id, for alignments point to it. */
export function planPatch(base: PlanDraft, draft: PlanDraft): Schema<'ExternalPlanUpdate'> {
  const whole = {
    ...plain(draft),
    title: textPatch(base.title, draft.title),
    issuer: optionalTextPatch(base.issuer, draft.issuer),
    elements: draft.elements.map(({ id, code, title }) => ({ id, code: orNull(code), title })),
  }
  return Object.fromEntries(changedFields(base, draft).map((name) => [name, whole[name]]))
}
