import type { Edition } from '@/api/types'
import { useAuthority } from '@/features/commons/authorities/authorities'
import { MemberList } from '@/features/planning/members/member-list'
import { useMembers } from '@/features/planning/members/members'
import { useT } from '@/lib/messages'

/** Who makes a joint plan together; only associations are asked for members. */
export function Members({ edition }: { edition: Edition }) {
  const t = useT()
  const enabled = useAuthority(edition.authority_id).data?.kind === 'association'
  const members = useMembers(edition.id, { enabled }).data?.items ?? []
  if (members.length === 0) return null
  return (
    <section className="stack narrow">
      <h2>{t('member.all')}</h2>
      <MemberList members={members} />
    </section>
  )
}
