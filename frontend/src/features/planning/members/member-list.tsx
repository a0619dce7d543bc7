import { ifMatch } from '@/api/client'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Link } from '@/ui/link'
import { Removal } from '@/ui/removal'
import { Words } from '@/ui/words'

import { useRemoveMember } from './changes'
import { Decision } from './decision'
import type { Member } from './members'

interface Props {
  members: Member[]
  /** Whether one may take members out. */
  editing?: boolean
}

/** The members of a joint plan, each with its council's decision and the way to its extract. */
export function MemberList({ members, editing = false }: Props) {
  return (
    <ul className="lines">
      {members.map((member) => (
        <li key={member.id} className="stack narrow">
          <p>
            <Link href={paths.member(member.id)}>
              <Words text={member.organisation_name} />
            </Link>
            {member.territory_name && (
              <span className="muted small">
                {' '}
                (<Words text={member.territory_name} />)
              </span>
            )}
          </p>
          <p className="small">
            <Decision member={member} />
          </p>
          {member.note && (
            <p className="small">
              <Words text={member.note} />
            </p>
          )}
          {editing && <MemberRemoval member={member} />}
        </li>
      ))}
    </ul>
  )
}

function MemberRemoval({ member }: { member: Member }) {
  const { language, t } = useSpeech()
  const { mutate, error, isPending } = useRemoveMember()
  const name = words(member.organisation_name, language)
  return (
    <Removal
      label={t('member.remove', { name })}
      title={t('form.delete-title', { title: name })}
      lead={t('member.remove-lead')}
      error={error}
      busy={isPending}
      onYes={() => mutate({ params: { path: { member_id: member.id }, header: ifMatch(member.version) } })}
    />
  )
}
