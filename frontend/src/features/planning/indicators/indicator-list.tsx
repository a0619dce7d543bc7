import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { Indicator } from './indicators'

export const IndicatorList = ({ indicators }: { indicators: Indicator[] }) => (
  <ul className="lines">
    {indicators.map(({ id, name, unit }) => (
      <li key={id} className="row apart">
        <Link href={paths.indicator(id)}>
          <Words text={name} />
        </Link>
        {unit && (
          <span className="muted small">
            <Words text={unit} />
          </span>
        )}
      </li>
    ))}
  </ul>
)
