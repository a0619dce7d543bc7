import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Fold } from '@/ui/fold'
import { Link } from '@/ui/link'
import { Prose, Words } from '@/ui/words'

import { EvidenceList } from './evidence-list'
import type { Need } from './needs'

/** Needs to be read: what is missing, what shows it, and which measures answer. */
export function NeedList({ needs, withMeasures = false }: { needs: Need[]; withMeasures?: boolean }) {
  return (
    <ul className="lines">
      {needs.map((need) => (
        <li key={need.id} className="stack narrow">
          <OneNeed need={need} />
          {withMeasures && need.measures.length > 0 && <Answers measures={need.measures} />}
        </li>
      ))}
    </ul>
  )
}

function OneNeed({ need }: { need: Need }) {
  const t = useT()
  const { code, title, statement, severity, evidence } = need
  return (
    <>
      <p>
        {code && <span className="code-of">{code}</span>}
        <strong>
          <Words text={title} />
        </strong>
      </p>
      {severity !== null && (
        <p className="muted small">
          {t('field.severity')}: {t(`need.severity.${severity as 1 | 2 | 3}`)}
        </p>
      )}
      {statement && <Prose text={statement} />}
      {evidence.length > 0 && (
        <Fold summary={t('evidence.count', { count: evidence.length })}>
          <EvidenceList evidence={evidence} />
        </Fold>
      )}
    </>
  )
}

function Answers({ measures }: Pick<Need, 'measures'>) {
  const t = useT()
  return (
    <p className="small">
      {t('need.answers')}{' '}
      {measures.map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Link href={paths.measure(id)}>
            <Words text={title} />
          </Link>
        </span>
      ))}
    </p>
  )
}
