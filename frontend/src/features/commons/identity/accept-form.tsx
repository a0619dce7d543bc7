import type { FormEvent } from 'react'

import type { Schema } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { InputField } from '@/ui/field'

import { useAcceptInvitation } from './invitations'
import { useMe } from './me'

interface Props {
  token: string
  offered: Schema<'InvitationOpened'>
  onDone: () => void
}

const idOfAccept = (pointer: string) => (pointer.includes('password') ? 'password' : 'email')

/** Takes an offered role: with a password, unless one is signed in with the very address. */
export function AcceptForm({ token, offered, onDone }: Props) {
  const { language, t } = useSpeech()
  const { user } = useMe()
  const { mutate, error, isPending } = useAcceptInvitation()
  const known = user?.email === offered.email
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = new FormData(event.currentTarget).get('password') as string | null
    mutate({ body: { token, ...(written !== null && { password: written }) } }, { onSuccess: onDone })
  }
  const facts = { town: words(offered.authority_name, language), role: t(`people.${offered.role}`) }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={idOfAccept} />
      <p>{t('invitation.offered', facts)}</p>
      <p className="muted">
        {t('invitation.expires', { moment: formatMoment(offered.expires_at, language) })}
      </p>
      {known ? (
        <p>{t('invitation.signed-in', { email: offered.email })}</p>
      ) : (
        <>
          <InputField
            id="email"
            type="email"
            label={t('person.email')}
            value={offered.email}
            autoComplete="username"
            readOnly
          />
          <InputField
            id="password"
            name="password"
            type="password"
            label={t('person.password')}
            hint={t('invitation.password-hint')}
            fault={faultAt(error, '/password')}
            autoComplete="new-password"
            minLength={12}
            maxLength={128}
            required
          />
        </>
      )}
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('invitation.accept')}
        </Button>
      </div>
    </form>
  )
}
