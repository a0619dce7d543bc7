import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ProblemNotice } from '@/ui/problem-notice'

import { type Person, type Role, ROLES, useChangeRole } from './people'

interface Props {
  person: Person
  /** Why the role could not be taken away, if that was tried. */
  refusal: unknown
  onRemove: () => void
}

/** One role of one person; it changes by a button, for arrow keys pass through every choice. */
export function OnePerson({ person, refusal, onRemove }: Props) {
  const t = useT()
  const change = useChangeRole()
  const [wanted, setWanted] = useState<Role>(person.role)
  const { name } = person
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (change.isPending || wanted === person.role) return
    change.mutate({
      params: { path: { grant_id: person.id }, header: ifMatch(person.version) },
      body: { role: wanted },
    })
  }
  return (
    <li className="stack narrow">
      <form className="row apart" onSubmit={submit}>
        <div>
          <strong>{name}</strong>
          <p className="muted small">{person.email}</p>
        </div>
        <div className="row">
          <select
            className="select-small bordered"
            aria-label={t('people.role-of', { name })}
            value={wanted}
            onChange={(event) => setWanted(event.target.value as Role)}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`people.${role}`)}
              </option>
            ))}
          </select>
          {wanted !== person.role && (
            <Button
              type="submit"
              look="main"
              busy={change.isPending}
              aria-label={t('settings.role-change-of', { name })}
            >
              {t('settings.role-change')}
            </Button>
          )}
          <Button onClick={onRemove} aria-label={t('people.remove-one', { name })}>
            {t('people.remove')}
          </Button>
        </div>
      </form>
      <p role="status" className="muted small">
        {change.isSuccess &&
          wanted === person.role &&
          t('settings.role-changed', { name, role: t(`people.${person.role}`) })}
      </p>
      {[change.error, refusal].map(
        (error, at) => error !== null && error !== undefined && <ProblemNotice key={at} error={error} />,
      )}
    </li>
  )
}
