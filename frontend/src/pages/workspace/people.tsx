import { useState } from 'react'

import { type Added, AddedPeople } from '@/features/commons/identity/added-people'
import { usePeople } from '@/features/commons/identity/people'
import { PeopleList } from '@/features/commons/identity/people-list'
import { PersonForm } from '@/features/commons/identity/person-form'
import { RolesTable } from '@/features/commons/identity/roles-table'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'

export function PeoplePage({ id }: { id: string }) {
  const t = useT()
  return (
    <WithRight right="people:edit" authorityId={id} title={t('people.title')}>
      <People authorityId={id} />
    </WithRight>
  )
}

function People({ authorityId }: { authorityId: string }) {
  const t = useT()
  const people = usePeople(authorityId)
  const [added, setAdded] = useState<Added[]>([])
  return (
    <>
      <Trail steps={[{ href: paths.work, words: t('frame.work') }]} />
      <Heading title={t('people.title')} below={<p className="lead">{t('people.lead')}</p>} />
      <div className="stack wide reading">
        <section className="stack narrow">
          <h2>{t('settings.people-now')}</h2>
          <Loaded query={people}>{({ items }) => <PeopleList people={items} />}</Loaded>
        </section>
        <section className="stack">
          <h2>{t('people.add')}</h2>
          <AddedPeople added={added} />
          <PersonForm authorityId={authorityId} onDone={(person) => setAdded([person])} />
        </section>
        <section className="stack">
          <h2>{t('settings.may-heading')}</h2>
          <RolesTable />
        </section>
      </div>
    </>
  )
}
