import { type FormEvent, useState } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { InputField } from '@/ui/field'

import { useChangePassword } from './account'
import { useMe } from './me'

const idOfPassword = (pointer: string) => (pointer.includes('current') ? 'current-password' : 'new-password')

/** Another password for one's own account; all other browsers are signed out. */
export function PasswordForm() {
  const t = useT()
  const { user } = useMe()
  const [done, setDone] = useState(false)
  const { mutate, error, isPending } = useChangePassword()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const written = new FormData(element)
    const field = (name: string) => written.get(name) as string
    const body = { current_password: field('current'), new_password: field('new') }
    const onSuccess = () => {
      setDone(true)
      element.reset()
    }
    setDone(false)
    mutate({ body }, { onSuccess })
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={idOfPassword} />
      {/* For password managers, which keep a password by its address. */}
      <input type="hidden" autoComplete="username" value={user?.email ?? ''} readOnly />
      <InputField
        id="current-password"
        name="current"
        type="password"
        label={t('account.current-password')}
        fault={faultAt(error, '/current_password')}
        autoComplete="current-password"
        maxLength={128}
        required
      />
      <NewPassword error={error} />
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('account.change-password')}
        </Button>
        <span role="status">{done && t('account.password-changed')}</span>
      </div>
    </form>
  )
}

export function NewPassword({ error }: { error: unknown }) {
  const t = useT()
  return (
    <InputField
      id="new-password"
      name="new"
      type="password"
      label={t('account.new-password')}
      hint={t('setup.password-hint')}
      fault={faultAt(error, '/new_password')}
      autoComplete="new-password"
      minLength={12}
      maxLength={128}
      required
    />
  )
}
