import type { Edition } from '@/api/types'
import { useAllOrganisations } from '@/features/commons/organisations/organisations'
import { MemberCorrection } from '@/features/planning/members/member-correction'
import { MemberForm } from '@/features/planning/members/member-form'
import { MemberList } from '@/features/planning/members/member-list'
import { useMembers, useShares } from '@/features/planning/members/members'
import { ShareTable } from '@/features/planning/members/share-table'
import { useSpeech, useT } from '@/lib/messages'
import { EditionPart } from '@/pages/workspace/parts/edition-part'
import { optionOf } from '@/pages/workspace/parts/offered'
import { useTerritoryOptions } from '@/pages/workspace/parts/territory-options'
import { Loaded, Skeleton } from '@/ui/loaded'

/** Who makes the plan together, what each council decided, and how much of it is whose. */
export function MembersPage({ id }: { id: string }) {
  const t = useT()
  return (
    <EditionPart id={id} right="plans:edit" title={t('member.all')} lead={t('member.lead')}>
      {({ edition }) => <Members edition={edition} />}
    </EditionPart>
  )
}

function Members({ edition }: { edition: Edition }) {
  const t = useT()
  const members = useMembers(edition.id)
  const shares = useShares(edition.id)
  const territories = useTerritoryOptions(edition.authority_id) ?? []
  return (
    <>
      <section className="stack narrow reading">
        <Loaded query={members}>
          {({ items }) =>
            items.length > 0 ? (
              <MemberList
                members={items}
                below={(member) => <MemberCorrection member={member} territories={territories} />}
              />
            ) : (
              <p className="muted">{t('member.none')}</p>
            )
          }
        </Loaded>
      </section>
      <Loaded query={shares}>
        {(found) =>
          found.members.length > 0 && (
            <section className="stack narrow">
              <h2>{t('member.shares')}</h2>
              <ShareTable shares={found} />
            </section>
          )
        }
      </Loaded>
      <section className="stack narrow">
        <h2>{t('member.add')}</h2>
        <NewMember edition={edition} />
      </section>
    </>
  )
}

function NewMember({ edition }: { edition: Edition }) {
  const { language } = useSpeech()
  const organisations = useAllOrganisations().data
  const territories = useTerritoryOptions(edition.authority_id)
  if (!organisations || !territories) return <Skeleton />
  return (
    <MemberForm
      editionId={edition.id}
      language={edition.title.authored}
      organisations={organisations
        .filter(({ kind }) => kind === 'municipality')
        .map(({ id, name }) => optionOf(id, name, language))}
      territories={territories}
    />
  )
}
