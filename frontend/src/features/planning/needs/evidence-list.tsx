import { formatDate } from '@/lib/dates'
import { numberFormat } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { Words } from '@/ui/words'

import type { Evidence } from './needs'

/** What shows that a need is real: its words, then the figure, the day and where it comes from. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  return (
    <ul className="stack narrow">
      {evidence.map((one, at) => (
        <li key={at}>
          <OneEvidence one={one} />
        </li>
      ))}
    </ul>
  )
}

function OneEvidence({ one }: { one: Evidence }) {
  const { language, t } = useSpeech()
  const day = one.as_of && formatDate(one.as_of, language, t)
  return (
    <>
      <p>
        {t(`evidence.${one.kind}`)}: <Words text={one.words} />
      </p>
      <p className="muted small">
        {[<Figure key="figure" one={one} />, day, one.source && <Words key="source" text={one.source} />]
          .filter(Boolean)
          .map((part, at) => (
            <span key={at}>{part} </span>
          ))}
        {one.url && <a href={one.url}>{t('evidence.open')}</a>}
      </p>
    </>
  )
}

function Figure({ one }: { one: Evidence }) {
  const { language, t } = useSpeech()
  if (one.withheld) return <>{t('evidence.withheld')}</>
  if (one.value === null) return null
  const number = (value: number) => numberFormat(language).format(value)
  return (
    <strong>
      {number(one.value)}
      {one.high !== null && `–${number(one.high)}`} {one.unit && <Words text={one.unit} />}
    </strong>
  )
}
