import { useState } from 'react'

import { statusOf } from '@/api/problem'
import { useDraft } from '@/lib/drafts'
import { changedFields, rebase } from '@/lib/rebase'
import type { Saving } from '@/lib/store/optimistic-store'

import { useLeavingAsks } from '../leaving'

/** What a record is to who writes it, as of one version. */
export interface Written<Draft> {
  version: number
  draft: Draft
}

interface Work<Draft> extends Written<Draft> {
  /** What one began with. */
  base: Draft
}

/** Both sides of a record that two people changed. */
export interface Meeting<Draft> {
  mine: Draft
  theirs: Draft
  clashes: (keyof Draft & string)[]
}

interface Props<Draft> {
  /** Under what unsaved words are kept. */
  name: string
  now: Written<Draft>
  send: (version: number, base: Draft, draft: Draft) => Promise<{ version: number }>
  /** Asks the server for the record as it is now. */
  refresh: () => Promise<Written<Draft>>
}

/** A draft that was kept when the form had other fields: what it lacks is as the record has it. */
const fitted = <Draft extends object>(kept: Draft, shape: Draft): Draft => {
  const names = Object.keys(shape) as (keyof Draft)[]
  return Object.fromEntries(names.map((name) => [name, name in kept ? kept[name] : shape[name]])) as Draft
}

const UNTOUCHED: Saving = { state: 'untouched' }

/** The work as it is kept, in the shape that the record has now. */
function useWork<Draft extends object>(name: string, now: Written<Draft>) {
  const start: Work<Draft> = { ...now, base: now.draft }
  const [held, hold, { restored, forget }] = useDraft<Work<Draft>>(name, start)
  const [savedVersion, setSavedVersion] = useState(0)
  // What was saved is old as soon as the record itself has come back.
  const latest = held.version < savedVersion && now.version >= savedVersion ? start : held
  const work: Work<Draft> = {
    ...latest,
    base: fitted(latest.base, now.draft),
    draft: fitted(latest.draft, now.draft),
  }
  const saved = (version: number) => {
    setSavedVersion(version)
    forget()
  }
  const discard = () => {
    hold(start)
    forget()
  }
  return { work, hold, restored, saved, discard }
}

/** My changes over theirs; fields that both changed are to be chosen. */
function merged<Draft extends object>(work: Work<Draft>, theirs: Written<Draft>) {
  const { draft, clashes } = rebase(work.base, work.draft, theirs.draft)
  return { work: { version: theirs.version, base: theirs.draft, draft }, clashes }
}

/** How saving stands: under way, refused, or met by what another person saved. */
function useOutcome<Draft extends object>() {
  const [meeting, setMeeting] = useState<Meeting<Draft> | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [saving, setSaving] = useState<Saving>(UNTOUCHED)
  const settle = (meeting: Meeting<Draft> | null, saving: Saving) => {
    setMeeting(meeting)
    setError(null)
    setSaving(saving)
  }
  const fail = (refusal: unknown) => {
    setError(refusal)
    setSaving({ state: 'failed' })
  }
  return { meeting, error, saving, setSaving, settle, fail }
}

/**
 * Writing at one record: what is not saved survives a reload, saving builds on the version that was seen,
 * and where somebody was faster both values stand side by side. Nothing of either is lost.
 */
export function useEditing<Draft extends object>({ name, now, send, refresh }: Props<Draft>) {
  const { work, hold, restored, saved, discard } = useWork(name, now)
  const [accepted, accept] = useState(false)
  const { meeting, error, saving, setSaving, settle, fail } = useOutcome<Draft>()
  const unsaved = changedFields(work.base, work.draft).length > 0
  useLeavingAsks(unsaved && saving.state !== 'saving')

  const put = (part: Partial<Draft>) => {
    if (saving.state === 'saved') setSaving(UNTOUCHED)
    hold({ ...work, draft: { ...work.draft, ...part } })
  }
  const show = (theirs: Written<Draft>) => {
    const { work: over, clashes } = merged(work, theirs)
    hold(over)
    settle({ mine: work.draft, theirs: theirs.draft, clashes }, UNTOUCHED)
  }
  const save = async (): Promise<boolean> => {
    // A step that one took beside the form left a newer version; it is no quarrel with oneself.
    const known = now.version > work.version ? merged(work, now) : null
    if (known && known.clashes.length > 0) {
      show(now)
      return false
    }
    const { version, base, draft } = known?.work ?? work
    setSaving({ state: 'saving' })
    try {
      saved((await send(version, base, draft)).version)
      settle(null, { state: 'saved', at: new Date() })
      return true
    } catch (refusal) {
      if (statusOf(refusal) === 412) show(await refresh())
      else fail(refusal)
      return false
    }
  }
  return {
    ...{ draft: work.draft, before: work.base, put, unsaved, meeting, error, saving, save },
    discard: () => {
      discard()
      settle(null, UNTOUCHED)
    },
    /** Words from another time that wait for a decision. */
    found: restored && !accepted && unsaved,
    accept: () => accept(true),
  }
}

export type Editing<Draft extends object> = ReturnType<typeof useEditing<Draft>>
