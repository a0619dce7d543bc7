import { MemberList } from '@/features/planning/members/member-list'
import { useMembers } from '@/features/planning/members/members'
import { useT } from '@/lib/messages'

/** Who makes a joint plan together; absent where a town makes its own. */
export function Members({ editionId }: { editionId: string }) {
  const t = useT()
  const members = useMembers(editionId).data?.items ?? []
  if (members.length === 0) return null
  return (
    <section className="stack narrow">
      <h2>{t('member.all')}</h2>
      <MemberList members={members} />
    </section>
  )
}
