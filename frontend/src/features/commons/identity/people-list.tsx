import { useState } from 'react'

import { ifMatch } from '@/api/client'
import { useT } from '@/lib/messages'
import { Confirm } from '@/ui/confirm'

import { OnePerson } from './one-person'
import { type Person, useRemovePerson } from './people'

/** Who may do what here, with the role to change and the right to take away. */
export function PeopleList({ people }: { people: Person[] }) {
  const t = useT()
  const [leaving, setLeaving] = useState<Person | null>(null)
  const [gone, setGone] = useState('')
  const { mutate, error, isPending, variables } = useRemovePerson()
  const goAway = (person: Person) =>
    mutate(
      { params: { path: { grant_id: person.id }, header: ifMatch(person.version) } },
      { onSuccess: () => setGone(person.name), onSettled: () => setLeaving(null) },
    )
  return (
    <>
      <p role="status">{gone && t('settings.role-taken', { name: gone })}</p>
      <ul className="lines">
        {people.map((person) => (
          <OnePerson
            key={person.id}
            person={person}
            refusal={variables?.params.path.grant_id === person.id ? error : null}
            onRemove={() => setLeaving(person)}
          />
        ))}
      </ul>
      <Confirm
        open={leaving !== null}
        title={t('people.remove-title', { name: leaving?.name ?? '' })}
        yes={t('people.remove')}
        busy={isPending}
        dangerous
        onYes={() => leaving && goAway(leaving)}
        onNo={() => setLeaving(null)}
      >
        <p>{t('people.remove-lead')}</p>
      </Confirm>
    </>
  )
}
