import { useState } from 'react'

import { InvitationForm } from '@/features/commons/identity/invitation-form'
import { InvitationList } from '@/features/commons/identity/invitation-list'
import { type InvitationMade, useInvitations } from '@/features/commons/identity/invitations'
import { InvitationsMade } from '@/features/commons/identity/invitations-made'
import { usePeople } from '@/features/commons/identity/people'
import { PeopleList } from '@/features/commons/identity/people-list'
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
  const invitations = useInvitations(authorityId)
  const [made, setMade] = useState<InvitationMade[]>([])
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
          <h2>{t('invitation.new')}</h2>
          <InvitationsMade made={made} />
          <InvitationForm authorityId={authorityId} onDone={(one) => setMade([one])} />
        </section>
        {invitations.data && invitations.data.items.length > 0 && (
          <section className="stack narrow">
            <h2>{t('invitation.waiting')}</h2>
            <InvitationList invitations={invitations.data.items} onRenewed={(one) => setMade([one])} />
          </section>
        )}
        <section className="stack">
          <h2>{t('settings.may-heading')}</h2>
          <RolesTable />
        </section>
      </div>
    </>
  )
}
