import { type FormEvent, useRef } from 'react'

import { onlyOnce } from '@/api/client'
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/language'
import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt, idOf } from '@/ui/error-summary'
import { InputField, SelectField } from '@/ui/field'

import type { Added } from './added-people'
import { ROLES, type Role, useAddPerson } from './people'

interface Props {
  authorityId: string
  onDone: (added: Added) => void
}

// Without letters that are taken for one another; 32 of them, so that each byte gives one evenly.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const PARTS = [0, 5, 10, 15]

/** Four times five letters: to be told or written on paper without mistakes. */
function newPassword(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => LETTERS[byte % 32]).join(
    '',
  )
  return PARTS.map((at) => letters.slice(at, at + 5)).join('-')
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
      <InputField
        {...wired('password')}
        label={t('people.password')}
        hint={t('people.password-hint')}
        autoComplete="off"
        spellCheck={false}
        minLength={12}
        maxLength={128}
        required
      />
    </>
  )
}

/** Adds a person; the first password is read here by the administrator, who hands it over. */
export function PersonForm({ authorityId, onDone }: Props) {
  const { t } = useSpeech()
  const { mutate, error, isPending } = useAddPerson()
  const form = useRef<HTMLFormElement>(null)
  const think = () => {
    const field = form.current?.querySelector<HTMLInputElement>(`#${idOf('/password')}`)
    if (field) field.value = newPassword()
    field?.select()
  }
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
      password: field('password'),
    }
    const onSuccess = () => {
      onDone({ name: body.name, password: body.password })
      element.reset()
    }
    mutate({ params: { header: onlyOnce() }, body }, { onSuccess })
  }
  return (
    <form ref={form} className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={idOf} />
      <PersonFields error={error} />
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('people.add')}
        </Button>
        <Button onClick={think}>{t('settings.new-password')}</Button>
      </div>
    </form>
  )
}
