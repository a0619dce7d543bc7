import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { Territory } from './territories'

export function TerritoryList({ territories }: { territories: Territory[] }) {
  const t = useT()
  if (territories.length === 0) return <p className="muted">{t('territories.none')}</p>
  return (
    <ul className="lines">
      {territories.map(({ id, name, kind }) => (
        <li key={id} className="row apart">
          <Link href={paths.territory(id)}>
            <Words text={name} />
          </Link>
          <span className="muted small">{t(`territory.${kind}`)}</span>
        </li>
      ))}
    </ul>
  )
}
