import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { ifMatch } from '@/api/client'
import { useSpeech, useT } from '@/lib/messages'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'
import type { Option } from '@/ui/field'
import { RecordEditForm } from '@/ui/fields/record-edit-form'
import { useRecordEditing } from '@/ui/fields/use-record-editing'
import { Removal } from '@/ui/removal'

import { useChangeMember, useRemoveMember } from './changes'
import { MEMBER } from './fields'
import { type Member, memberQuery } from './members'

interface Props {
  member: Member
  territories: Option[]
}

/** Under a member: its territory and note can be corrected, and it can be taken out of the plan. */
export function MemberCorrection(props: Props) {
  const { language, t } = useSpeech()
  const [open, setOpen] = useState(false)
  const name = words(props.member.organisation_name, language)
  if (open) return <MemberEditForm {...props} onClose={() => setOpen(false)} />
  return (
    <div className="row">
      <Button aria-label={`${t('form.edit')}: ${name}`} onClick={() => setOpen(true)}>
        {t('form.edit')}
      </Button>
      <MemberRemoval member={props.member} name={name} />
    </div>
  )
}

function MemberEditForm({ member, territories, onClose }: Props & { onClose: () => void }) {
  const t = useT()
  const cache = useQueryClient()
  const { mutateAsync } = useChangeMember()
  const language = member.edition_title.authored
  const editing = useRecordEditing(MEMBER, {
    now: member,
    language,
    send: (version, body) =>
      mutateAsync({ params: { path: { member_id: member.id }, header: ifMatch(version) }, body }),
    refresh: () => cache.fetchQuery({ ...memberQuery(member.id), staleTime: 0 }),
  })
  return (
    <RecordEditForm
      of={MEMBER}
      editing={editing}
      choices={{ territory_id: territories }}
      language={language}
      prefix={`member-${member.id}`}
      back={() => {
        editing.discard()
        onClose()
      }}
      backWords={t('form.close')}
    />
  )
}

function MemberRemoval({ member, name }: { member: Member; name: string }) {
  const t = useT()
  const { mutate, error, isPending } = useRemoveMember()
  return (
    <Removal
      label={t('member.remove', { name })}
      title={t('form.delete-title', { title: name })}
      lead={t('member.remove-lead')}
      error={error}
      busy={isPending}
      onYes={() => mutate({ params: { path: { member_id: member.id }, header: ifMatch(member.version) } })}
    />
  )
}
