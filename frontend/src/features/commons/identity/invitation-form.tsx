import type { FormEvent } from 'react'

import { onlyOnce } from '@/api/client'
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/language'
import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt, idOf } from '@/ui/error-summary'
import { InputField, SelectField } from '@/ui/field'

import { type InvitationMade, useInvite } from './invitations'
import { ROLES, type Role } from './people'

interface Props {
  authorityId: string
  onDone: (made: InvitationMade) => void
}

function PersonFields({ error }: { error: unknown }) {
  const { language, t } = useSpeech()
  const wired = (name: string) => ({ name, id: idOf(`/${name}`), fault: faultAt(error, `/${name}`) })
  return (
    <>
      <InputField {...wired('name')} label={t('person.name')} autoComplete="off" maxLength={120} required />
      <InputField {...wired('email')} type="email" label={t('person.email')} autoComplete="off" required />
      <SelectField
        {...wired('role')}
        label={t('people.role')}
        hint={t('people.role-hint')}
        defaultValue="editor"
        options={ROLES.map((role) => ({ value: role, words: t(`people.${role}`) }))}
      />
      <SelectField
        {...wired('language')}
        label={t('person.language')}
        defaultValue={language}
        options={LANGUAGES.map((tag) => ({ value: tag, words: LANGUAGE_NAMES[tag], lang: tag }))}
      />
    </>
  )
}

/** Offers a role; whoever takes it chooses a password that nobody else knows. */
export function InvitationForm({ authorityId, onDone }: Props) {
  const { t } = useSpeech()
  const { mutate, error, isPending } = useInvite()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const written = new FormData(element)
    const field = (name: string) => written.get(name) as string
    const body = {
      authority_id: authorityId,
      name: field('name'),
      email: field('email'),
      language: field('language'),
      role: field('role') as Role,
    }
    const onSuccess = (made: InvitationMade) => {
      onDone(made)
      element.reset()
    }
    mutate({ params: { header: onlyOnce() }, body }, { onSuccess })
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={idOf} />
      <PersonFields error={error} />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('invitation.send')}
        </Button>
      </div>
    </form>
  )
}
