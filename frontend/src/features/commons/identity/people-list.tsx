import { useState } from 'react'

import { ifMatch } from '@/api/client'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { ProblemNotice } from '@/ui/problem-notice'

import { type Person, type Role, ROLES, useChangeRole, useRemovePerson } from './people'

/** Who may do what here, with the role to change and the right to take away. */
export function PeopleList({ people }: { people: Person[] }) {
  const t = useT()
  const [leaving, setLeaving] = useState<Person | null>(null)
  const remove = useRemovePerson()
  const goAway = (person: Person) =>
    remove.mutate(
      { params: { path: { grant_id: person.id }, header: ifMatch(person.version) } },
      { onSettled: () => setLeaving(null) },
    )
  return (
    <>
      {remove.error && <ProblemNotice error={remove.error} />}
      <ul className="lines">
        {people.map((person) => (
          <OnePerson key={person.id} person={person} onRemove={() => setLeaving(person)} />
        ))}
      </ul>
      <Confirm
        open={leaving !== null}
        title={t('people.remove-title', { name: leaving?.name ?? '' })}
        yes={t('people.remove')}
        busy={remove.isPending}
        onYes={() => leaving && goAway(leaving)}
        onNo={() => setLeaving(null)}
      >
        <p>{t('people.remove-lead')}</p>
      </Confirm>
    </>
  )
}

function OnePerson({ person, onRemove }: { person: Person; onRemove: () => void }) {
  const t = useT()
  const change = useChangeRole()
  const give = (role: Role) =>
    change.mutate({
      params: { path: { grant_id: person.id }, header: ifMatch(person.version) },
      body: { role },
    })
  return (
    <li className="stack narrow">
      <div className="row apart">
        <div>
          <strong>{person.name}</strong>
          <p className="muted small">{person.email}</p>
        </div>
        <div className="row">
          <select
            className="select-small bordered"
            aria-label={t('people.role-of', { name: person.name })}
            value={person.role}
            onChange={(event) => give(event.target.value as Role)}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`people.${role}`)}
              </option>
            ))}
          </select>
          <Button onClick={onRemove} aria-label={t('people.remove-one', { name: person.name })}>
            {t('people.remove')}
          </Button>
        </div>
      </div>
      {change.error && <ProblemNotice error={change.error} />}
    </li>
  )
}
