import { formatPeriod } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { ExternalPlan } from './alignments'

/** Plans from outside, each a way to where it is written. */
export function ExternalPlanList({ plans, editionId }: { plans: ExternalPlan[]; editionId: string }) {
  const { language, t } = useSpeech()
  return (
    <ul className="lines">
      {plans.map(({ id, title, issuer, level, period_from, period_to, elements }) => (
        <li key={id} className="stack narrow">
          <p>
            <Link href={paths.externalPlan(id, editionId)}>
              <Words text={title} />
            </Link>
          </p>
          <p className="muted small">
            {t(`external.level.${level}`)}
            {issuer && (
              <>
                {' · '}
                <Words text={issuer} />
              </>
            )}
            {[
              formatPeriod(period_from, period_to, language, t),
              elements.length > 0 && t('external.element-count', { count: elements.length }),
            ]
              .filter(Boolean)
              .map((part) => ` · ${part}`)}
          </p>
        </li>
      ))}
    </ul>
  )
}
