import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import { statusOf } from '@/api/problem'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { changedFields, rebase } from '@/lib/rebase'
import { same } from '@/lib/same'
import { Button } from '@/ui/button'
import { chosenOf, Clashes } from '@/ui/clashes'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { useLeavingAsks } from '@/ui/leaving'
import { ButtonLink } from '@/ui/link'
import { Notice } from '@/ui/notice'

import type { Authority } from './authorities'
import {
  type AuthorityDraft,
  authorityDraftOf,
  authorityPatch,
  pointerOf,
  type Setting,
  settingField,
} from './authority-draft'
import { useChangeAuthority } from './change-authority'
import { settingLabel, useDescribeSetting } from './describe-setting'
import { SettingsFields } from './settings-fields'

interface Props {
  authority: Authority
  /** Asks the server for the authority as it is now. */
  refresh: () => Promise<Authority>
}

interface Meeting {
  mine: AuthorityDraft
  theirs: AuthorityDraft
  clashes: Setting[]
}

/** What an authority says about itself; where somebody was faster, both values stand side by side. */
export function SettingsForm({ authority, refresh }: Props) {
  const t = useT()
  const [base, setBase] = useState(authority)
  const before = authorityDraftOf(base)
  const [draft, setDraft] = useState(before)
  const [meeting, setMeeting] = useState<Meeting | null>(null)
  const { mutate, error, isPending, isSuccess, reset } = useChangeAuthority()
  const unsaved = changedFields(before, draft).length > 0
  useLeavingAsks(unsaved)

  const meet = async () => {
    const current = await refresh()
    const theirs = authorityDraftOf(current)
    const { draft: merged, clashes } = rebase(before, draft, theirs)
    setMeeting({ mine: draft, theirs, clashes })
    setDraft(merged)
    setBase(current)
    reset()
  }
  const change = (part: Partial<AuthorityDraft>) => {
    setDraft({ ...draft, ...part })
    if (isSuccess) reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    const params = { path: { authority_id: base.id }, header: ifMatch(base.version) }
    mutate(
      { params, body: authorityPatch(before, draft) },
      {
        onSuccess: (saved) => {
          setBase(saved)
          setDraft(authorityDraftOf(saved))
          setMeeting(null)
        },
        onError: (refusal) => {
          if (statusOf(refusal) === 412) void meet()
        },
      },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      {statusOf(error) !== 412 && <ErrorSummary error={error} fieldOf={settingField} />}
      {meeting && <Met meeting={meeting} draft={draft} onChoose={change} />}
      <SettingsFields draft={draft} faultOf={(name) => faultAt(error, pointerOf(name))} onChange={change} />
      <div role="status">{isSuccess && !unsaved && <Notice kind="success">{t('form.saved')}</Notice>}</div>
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('form.save')}
        </Button>
        <ButtonLink href={paths.statement(base.id)}>{t('settings.see-statement')}</ButtonLink>
      </div>
    </form>
  )
}

interface MetProps {
  meeting: Meeting
  draft: AuthorityDraft
  onChoose: (part: Partial<AuthorityDraft>) => void
}

function Met({ meeting, draft, onChoose }: MetProps) {
  const t = useT()
  const describe = useDescribeSetting()
  const { mine, theirs, clashes } = meeting
  return (
    <Clashes
      title={t('settings.clash')}
      theirs={theirs}
      clashes={clashes.map((name) => ({
        name,
        label: settingLabel(name, t),
        mine: describe(name, mine),
        theirs: describe(name, theirs),
        chosen: chosenOf(same(draft[name], mine[name]), same(draft[name], theirs[name])),
      }))}
      onChoose={(name, whose) => onChoose({ [name]: meeting[whose][name as Setting] })}
    />
  )
}
