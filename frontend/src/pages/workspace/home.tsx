import type { Me } from '@/api/types'
import { useMe } from '@/features/commons/identity/me'
import { EditionStateBadge } from '@/features/planning/plans/edition-state'
import { useEditions, usePlans } from '@/features/planning/plans/plans'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { NoRight } from '@/pages/parts/no-right'
import { Heading } from '@/ui/heading'
import { Icon } from '@/ui/icon'
import { ButtonLink, Link } from '@/ui/link'
import { Loaded, Skeleton } from '@/ui/loaded'
import { Words } from '@/ui/words'

type Role = Me['roles'][number]

/** Where those who plan begin: their towns, what they may do there, and the plans at hand. */
export function WorkPage() {
  const t = useT()
  const { user, roles, known } = useMe()
  if (!known) return <Skeleton />
  if (!user) return <NoRight title={t('frame.work')} />
  const towns = [...new Map(roles.map((role) => [role.authority_id, role])).values()]
  return (
    <>
      <Heading
        title={t('frame.work')}
        below={<p className="lead">{t('work.hello', { name: user.name })}</p>}
      />
      <div className="stack wide">
        {towns.length === 0 && <p>{t('work.nothing')}</p>}
        {towns.map((town) => (
          <Town
            key={town.authority_id}
            town={town}
            held={roles.filter((role) => role.authority_id === town.authority_id)}
          />
        ))}
      </div>
    </>
  )
}

function Town({ town, held }: { town: Role; held: Role[] }) {
  const t = useT()
  const { can } = useMe()
  const id = town.authority_id
  return (
    <section className="stack" aria-labelledby={`work-${id}`}>
      <div className="row apart">
        <div>
          <h2 id={`work-${id}`}>
            <Link className="calm" href={paths.authority(id)}>
              <Words text={town.authority_name} />
            </Link>
          </h2>
          <p className="muted">{held.map(({ role }) => t(`people.${role}`)).join(', ')}</p>
        </div>
        <div className="row">
          {can('plans:edit', id) && <ButtonLink href={paths.newPlan(id)}>{t('plan.new')}</ButtonLink>}
          {can('territories:edit', id) && (
            <ButtonLink href={paths.territories(id)}>{t('territories.title')}</ButtonLink>
          )}
          {can('people:edit', id) && <ButtonLink href={paths.people(id)}>{t('people.title')}</ButtonLink>}
        </div>
      </div>
      <Plans authorityId={id} />
    </section>
  )
}

function Plans({ authorityId }: { authorityId: string }) {
  const t = useT()
  const { can } = useMe()
  const plans = usePlans(authorityId)
  const editions = useEditions(authorityId).data?.items ?? []
  const mayPlan = can('plans:edit', authorityId)
  return (
    <Loaded query={plans}>
      {({ items }) =>
        items.length === 0 ? (
          <div className="row">
            <p className="muted">{t('work.no-plans')}</p>
            {can('people:edit', authorityId) && (
              <ButtonLink href={paths.setup}>{t('setup.resume')}</ButtonLink>
            )}
          </div>
        ) : (
          <ul className="lines">
            {items.map((plan) => (
              <li key={plan.id} className="stack narrow">
                <div className="row apart">
                  <h3>
                    <Words text={plan.title} />
                  </h3>
                  {mayPlan && (
                    <Link className="row tight" href={paths.newEdition(plan.id)}>
                      <Icon name="plus" />
                      {t('edition.new')}
                    </Link>
                  )}
                </div>
                {editions
                  .filter((edition) => edition.plan_id === plan.id)
                  .map((edition) => (
                    <p key={edition.id} className="row">
                      <Link href={paths.editionWork(edition.id)}>
                        {edition.period_from}–{edition.period_to}
                      </Link>
                      <EditionStateBadge state={edition.state} />
                      <span className="muted small">{t(`audience.${edition.audience}`)}</span>
                    </p>
                  ))}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
