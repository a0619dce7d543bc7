import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Facts } from '@/ui/facts'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'

import type { Organisation } from './organisations'

export function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const t = useT()
  const { kind, country, identifiers, address, phone, email, website, territory_id } = organisation
  return (
    <Facts
      facts={[
        { name: t('organisation.kind'), value: t(`organisation.${kind}`) },
        country !== null && { name: t('country.label'), value: t('country.of', { country }) },
        ...identifiers.map(({ scheme, value }) => ({ name: scheme.toUpperCase(), value })),
        address !== null && { name: t('contact.address'), value: address },
        phone !== null && {
          name: t('contact.phone'),
          value: <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>,
        },
        email !== null && { name: t('contact.email'), value: <a href={`mailto:${email}`}>{email}</a> },
        website !== null && {
          name: t('contact.website'),
          value: <a href={website}>{website.replace(/^https?:\/\//, '')}</a>,
        },
        territory_id !== null && {
          name: t('organisation.seat'),
          value: <Link href={paths.territory(territory_id)}>{t('organisation.seat-open')}</Link>,
        },
      ]}
    />
  )
}

/** A wrong check digit warns and never blocks: the register may be right and the rule old. */
export function OrganisationWarnings({ warnings }: Pick<Organisation, 'warnings'>) {
  const t = useT()
  if (warnings.length === 0) return null
  return (
    <Notice kind="warning">
      {warnings.map(({ code, params }) => (
        <p key={[code, params.scheme, params.value].join(' ')}>{t(`warning.${code}`)}</p>
      ))}
    </Notice>
  )
}
