import type { FormEvent } from 'react'

import { onlyOnce } from '@/api/client'
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/language'
import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt, idOf } from '@/ui/error-summary'
import { InputField, SelectField } from '@/ui/field'

import { ROLES, type Role, useAddPerson } from './people'

interface Props {
  authorityId: string
  onDone: (name: string) => void
}

/** Adds a person; the password is handed over by the administrator and changed by nobody else. */
export function PersonForm({ authorityId, onDone }: Props) {
  const { language, t } = useSpeech()
  const { mutate, error, isPending } = useAddPerson()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const form = new FormData(element)
    const field = (name: string) => form.get(name) as string
    const body = {
      authority_id: authorityId,
      name: field('name'),
      email: field('email'),
      language: field('language'),
      role: field('role') as Role,
      password: field('password'),
    }
    const onSuccess = () => {
      onDone(body.name)
      element.reset()
    }
    mutate({ params: { header: onlyOnce() }, body }, { onSuccess })
  }
  const wired = (name: string) => ({ name, id: idOf(`/${name}`), fault: faultAt(error, `/${name}`) })
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={idOf} />
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
      <InputField
        {...wired('password')}
        type="password"
        label={t('people.password')}
        hint={t('people.password-hint')}
        autoComplete="new-password"
        minLength={12}
        maxLength={128}
        required
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('people.add')}
        </Button>
      </div>
    </form>
  )
}
