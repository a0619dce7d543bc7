import type { ReactNode } from 'react'

import type { Measure } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { Words } from '@/ui/words'

interface Props {
  measure: Measure
  whoSees: (field: string) => ReactNode
}

/** Activities and indicators are written elsewhere; here one says only who reads them. */
export function MeasureParts({ measure, whoSees }: Props) {
  const { t } = useSpeech()
  const { activities, indicators } = measure
  if (activities.length + indicators.length === 0) return null
  return (
    <section className="editor-part">
      <h2>{t('editor.parts')}</h2>
      {activities.length > 0 && (
        <div className="guarded">
          <h3>{t('measure.activities')}</h3>
          <ul>
            {activities.map(({ id, title }) => (
              <li key={id}>
                <Words text={title} />
              </li>
            ))}
          </ul>
          {whoSees('activities')}
        </div>
      )}
      {indicators.length > 0 && (
        <div className="guarded">
          <h3>{t('measure.targets')}</h3>
          <ul>
            {indicators.map(({ id, indicator_name }) => (
              <li key={id}>
                <Words text={indicator_name} />
              </li>
            ))}
          </ul>
          {whoSees('indicators')}
        </div>
      )}
    </section>
  )
}
