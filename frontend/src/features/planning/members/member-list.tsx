import type { ReactNode } from 'react'

import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import { Decision } from './decision'
import type { Member } from './members'

interface Props {
  members: Member[]
  /** What one can do with each of them. */
  below?: (member: Member) => ReactNode
}

/** The members of a joint plan, each with its council's decision and the way to its extract. */
export function MemberList({ members, below }: Props) {
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
          {below?.(member)}
        </li>
      ))}
    </ul>
  )
}
