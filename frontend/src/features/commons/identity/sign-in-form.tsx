import type { FormEvent } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { InputField } from '@/ui/field'

import { useSignIn } from './sign-in'

/** Fields are named and described so that password managers fill them. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const t = useT()
  const { mutate, error, isPending } = useSignIn()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const body = { email: form.get('email') as string, password: form.get('password') as string }
    mutate({ body }, { onSuccess: onDone })
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={(pointer) => (pointer.includes('email') ? 'email' : 'password')} />
      <InputField
        id="email"
        name="email"
        type="email"
        label={t('person.email')}
        autoComplete="username"
        fault={faultAt(error, '/email')}
        required
      />
      <InputField
        id="password"
        name="password"
        type="password"
        label={t('person.password')}
        autoComplete="current-password"
        fault={faultAt(error, '/password')}
        required
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('frame.sign-in')}
        </Button>
      </div>
    </form>
  )
}
