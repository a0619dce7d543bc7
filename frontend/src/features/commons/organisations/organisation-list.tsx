import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { Organisation } from './organisations'

export function OrganisationList({ organisations }: { organisations: Organisation[] }) {
  const t = useT()
  return (
    <ul className="lines">
      {organisations.map(({ id, name, kind, country }) => (
        <li key={id} className="row apart">
          <Link href={paths.organisation(id)}>
            <Words text={name} />
          </Link>
          <span className="muted small">
            {[t(`organisation.${kind}`), country && t('country.of', { country })].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
