import type { Edition, Me } from '@/api/types'
import { useReports } from '@/features/commons/feedback/reports'
import { useMe } from '@/features/commons/identity/me'
import { EditionStateBadge } from '@/features/planning/plans/edition-state'
import { useEditions } from '@/features/planning/plans/edition-lists'
import { type Plan, usePlans } from '@/features/planning/plans/plans'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { NoRight } from '@/pages/workspace/parts/no-right'
import { Waiting } from '@/pages/workspace/parts/waiting'
import { Heading } from '@/ui/heading'
import { Icon } from '@/ui/icon'
import { ButtonLink, Link } from '@/ui/link'
import { Loaded, Skeleton } from '@/ui/loaded'
import { Words } from '@/ui/words'

type Role = Me['roles'][number]

/** Where those who plan begin: what waits for them, their towns and the plans at hand. */
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
        below={
          <div className="row apart">
            <p className="lead">{t('work.hello', { name: user.name })}</p>
            <Link href={paths.account}>{t('account.title')}</Link>
          </div>
        }
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
        <TownTools id={id} />
      </div>
      <Reports authorityId={id} />
      <Plans authorityId={id} />
    </section>
  )
}

function TownTools({ id }: { id: string }) {
  const t = useT()
  const { can } = useMe()
  return (
    <div className="row">
      {can('plans:edit', id) && <ButtonLink href={paths.newPlan(id)}>{t('plan.new')}</ButtonLink>}
      {can('territories:edit', id) && <Link href={paths.territories(id)}>{t('territories.title')}</Link>}
      {can('people:edit', id) && <Link href={paths.people(id)}>{t('people.title')}</Link>}
      {can('authorities:edit', id) && <Link href={paths.settings(id)}>{t('work.settings')}</Link>}
    </div>
  )
}

/** Complaints of barriers wait for an answer by law, so they stand first. */
function Reports({ authorityId }: { authorityId: string }) {
  const t = useT()
  const { can } = useMe()
  const { items } = useReports(authorityId, 'open')
  if (!can('authorities:edit', authorityId) || items.length === 0) return null
  return (
    <p className="row tight badge tone-at-risk">
      <Icon name="talk" />
      <Link href={paths.reports(authorityId)}>{t('work.open-reports', { count: items.length })}</Link>
    </p>
  )
}

function Plans({ authorityId }: { authorityId: string }) {
  const t = useT()
  const { can } = useMe()
  const plans = usePlans(authorityId)
  const editions = useEditions(authorityId).data?.items ?? []
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
          <ul className="cards">
            {items.map((plan) => (
              <li key={plan.id} className="panel stack narrow">
                <OnePlan plan={plan} editions={editions.filter(({ plan_id }) => plan_id === plan.id)} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

function OnePlan({ plan, editions }: { plan: Plan; editions: Edition[] }) {
  const t = useT()
  const { can } = useMe()
  return (
    <>
      <div className="row apart">
        <h3>
          <Words text={plan.title} />
        </h3>
        {can('plans:edit', plan.authority_id) && (
          <Link className="row tight" href={paths.newEdition(plan.id)}>
            <Icon name="plus" />
            {t('edition.new')}
          </Link>
        )}
      </div>
      {editions.map((edition) => (
        <div key={edition.id} className="stack narrow">
          <p className="row">
            <strong>
              <Link href={paths.editionWork(edition.id)}>
                {edition.period_from}–{edition.period_to}
              </Link>
            </strong>
            <EditionStateBadge state={edition.state} />
            <span className="muted small">{t(`audience.${edition.audience}`)}</span>
            <Link className="small" href={paths.measuresGrid(edition.id)}>
              {t('work.measures')}
            </Link>
          </p>
          <Waiting editionId={edition.id} />
        </div>
      ))}
    </>
  )
}
