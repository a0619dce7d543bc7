import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { type Fact, Facts } from '@/ui/facts'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { Authority } from './authorities'

/** What kind of body this is, where it belongs and how to reach it. */
export function AuthorityFacts({ authority, more = [] }: { authority: Authority; more?: (Fact | null)[] }) {
  const t = useT()
  const { website, email, organisation_id, territory_id } = authority
  return (
    <Facts
      facts={[
        { name: t('authority.kind'), value: t(`authority.${authority.kind}`) },
        { name: t('country.label'), value: t('country.of', { country: authority.country }) },
        website !== null && {
          name: t('contact.website'),
          value: <a href={website}>{website.replace(/^https?:\/\//, '')}</a>,
        },
        email !== null && { name: t('contact.email'), value: <a href={`mailto:${email}`}>{email}</a> },
        territory_id !== null && {
          name: t('authority.territory'),
          value: <Link href={paths.territory(territory_id)}>{t('authority.territory-open')}</Link>,
        },
        organisation_id !== null && {
          name: t('authority.organisation'),
          value: <Link href={paths.organisation(organisation_id)}>{t('authority.organisation-open')}</Link>,
        },
        ...more,
      ]}
    />
  )
}

export function AuthorityBelongs({ authority }: { authority: Authority }) {
  const t = useT()
  if (authority.links.length === 0) return null
  return (
    <section className="stack narrow">
      <h2>{t('authority.belongs')}</h2>
      <ul className="plain-list">
        {authority.links.map(({ of_id, of_name }) => (
          <li key={of_id}>
            <Link href={paths.authority(of_id)}>
              <Words text={of_name} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
