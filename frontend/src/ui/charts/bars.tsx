import { numberFormat } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'

export interface Bar {
  id: string
  name: string
  lang?: string | undefined
  value: number | null
}

interface Props {
  name: string
  lang?: string | undefined
  bars: Bar[]
  /** Stands behind each number. */
  unit?: string
}

/** A few amounts to compare: the numbers are text, the bars only show them. */
export function Bars({ name, lang, bars, unit }: Props) {
  const { language, t } = useSpeech()
  const most = Math.max(...bars.map(({ value }) => value ?? 0), 0) || 1
  return (
    <figure className="chart">
      <figcaption lang={lang}>
        <strong>{name}</strong>
      </figcaption>
      <dl className="bars">
        {bars.map(({ id, value, ...bar }) => (
          <div key={id}>
            <dt lang={bar.lang}>{bar.name}</dt>
            <dd className={value === null ? 'muted' : undefined}>
              {value === null ? t('chart.unknown') : numberFormat(language).format(value)}
              {value !== null && unit && ` ${unit}`}
            </dd>
            {value !== null && (
              <dd aria-hidden="true">
                <svg>
                  <rect width={`${(Math.max(0, value) / most) * 100}%`} height="100%" rx="2" />
                </svg>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </figure>
  )
}
