import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Chips } from '@/ui/chips'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { Need, UnprovenMeasure } from './needs'

/** The needs of an edition, each a way to its editor. */
export function NeedWorkList({ needs }: { needs: Need[] }) {
  const t = useT()
  return (
    <ul className="lines">
      {needs.map(({ id, code, title, severity, evidence, measures }) => (
        <li key={id} className="stack narrow">
          <p>
            <Link href={paths.needEdit(id)}>
              {code && <span className="code-of">{code}</span>}
              <Words text={title} />
            </Link>
          </p>
          <p className="muted small">
            {[
              severity !== null && t(`need.severity.${severity as 1 | 2 | 3}`),
              t('evidence.count', { count: evidence.length }),
              t('count.measures', { count: measures.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

interface UnprovenProps {
  measures: UnprovenMeasure[]
  editionId: string
}

/** Measures that ask for more and show no reason, each with the ways to mend it. */
export function UnprovenList({ measures, editionId }: UnprovenProps) {
  const { language, t } = useSpeech()
  return (
    <ul className="lines">
      {measures.map(({ id, code, title, kinds, needs }) => (
        <li key={id} className="stack narrow">
          <p>
            <Link href={paths.measureEdit(id)}>
              {code && <span className="code-of">{code}</span>}
              <Words text={title} />
            </Link>
          </p>
          <Chips
            label={t('field.kinds')}
            chips={kinds.map((kind) => ({ key: kind, words: t(`kind.${kind}`), kind: true }))}
          />
          <ul className="plain-list">
            {needs.map((need) => (
              <li key={need.id}>
                {t('need.unproven-add')}{' '}
                <Link href={paths.needEdit(need.id)}>
                  <Words text={need.title} />
                </Link>
              </li>
            ))}
            <li>
              <Link
                href={paths.newNeed(editionId, id)}
                aria-label={`${t('need.unproven-new')}: ${words(title, language)}`}
              >
                {t('need.unproven-new')}
              </Link>
            </li>
          </ul>
        </li>
      ))}
    </ul>
  )
}
