import type { FormEvent } from 'react'

import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { InputField } from '@/ui/field'
import { ButtonLink } from '@/ui/link'
import { Notice } from '@/ui/notice'

import { useRequestReset, useReset } from './account'
import { NewPassword } from './password-form'

/** Asks for a link; what is said afterwards is the same for every address. */
export function RequestReset() {
  const t = useT()
  const { mutate, data, error, isPending } = useRequestReset()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    mutate({ body: { email: new FormData(event.currentTarget).get('email') as string } })
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={() => 'email'} />
      <div role="status">{data && <Notice>{t(data.mailed ? 'reset.mailed' : 'reset.no-mail')}</Notice>}</div>
      <InputField
        id="email"
        name="email"
        type="email"
        label={t('person.email')}
        fault={faultAt(error, '/email')}
        autoComplete="username"
        required
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('reset.send')}
        </Button>
      </div>
    </form>
  )
}

/** Another password, for whoever came by a link. */
export function UseReset({ token }: { token: string }) {
  const t = useT()
  const { mutate, error, isPending, isSuccess } = useReset()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = new FormData(event.currentTarget).get('new') as string
    mutate({ body: { token, new_password: written } })
  }
  if (isSuccess) {
    return (
      <div role="status" className="stack narrow">
        <Notice kind="success">{t('reset.done')}</Notice>
        <p>
          <ButtonLink href={paths.signIn}>{t('frame.sign-in')}</ButtonLink>
        </p>
      </div>
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={() => 'new-password'} />
      <NewPassword error={error} />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('account.change-password')}
        </Button>
      </div>
    </form>
  )
}
