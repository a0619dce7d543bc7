import type { IndicatorUse } from '@/api/types'
import { formatDate } from '@/lib/dates'
import { numberFormat } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { targetInWords } from '@/ui/records/targets'
import { Words } from '@/ui/words'

/** What is to be reached, with the operator that the plan uses: at least, about, from to. */
export function IndicatorUses({ uses }: { uses: IndicatorUse[] }) {
  const { language, t } = useSpeech()
  return (
    <ul className="lines">
      {uses.map((use) => (
        <li key={use.id} className="row apart">
          <span>
            <Link href={paths.indicator(use.indicator_id)}>
              <Words text={use.indicator_name} />
            </Link>
            {use.unit && (
              <p className="muted small">
                {t('target.unit')} <Words text={use.unit} />
              </p>
            )}
            <Baseline use={use} />
          </span>
          <strong>
            {use.targets.length > 0
              ? t('target.aim', {
                  target: use.targets.map((target) => targetInWords(target, language, t)).join('; '),
                })
              : t('target.none')}
          </strong>
        </li>
      ))}
    </ul>
  )
}

function Baseline({ use }: { use: IndicatorUse }) {
  const { language, t } = useSpeech()
  const { baseline_value, baseline_as_of, baseline_note } = use
  if (baseline_value === null && !baseline_note) return null
  const value = baseline_value === null ? '…' : numberFormat(language).format(baseline_value)
  return (
    <p className="muted small">
      {t('target.baseline', { value })}
      {baseline_as_of && ` (${formatDate(baseline_as_of, language, t)})`}
      {baseline_note && (
        <>
          {' – '}
          <Words text={baseline_note} />
        </>
      )}
    </p>
  )
}
