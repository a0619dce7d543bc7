import { useId } from 'react'

import { useSpeech } from '@/lib/messages'

import { targetInWords } from '../records/targets'
import { ChartTable } from './chart-table'
import { allValues, type ChartData } from './data'
import { LinePicture } from './line-picture'
import { summaryOf } from './summary'

type Props = ChartData & {
  /** True where the name stands above already, as a heading. */
  unnamed?: boolean
}

/** How an indicator goes and where it should get: as sentences, as a picture and as a table. */
export function LineChart({ unnamed = false, ...data }: Props) {
  const { language, t } = useSpeech()
  const id = useId()
  const { name, lang, targets = [] } = data
  return (
    <figure className="chart">
      <figcaption className="stack narrow">
        {!unnamed && <strong lang={lang}>{name}</strong>}
        <span className={data.series.length > 1 ? 'unseen' : 'muted small'} id={id}>
          {summaryOf(data, t)}{' '}
          {targets.length > 0 &&
            t('target.aim', { target: targets.map((one) => targetInWords(one, language, t)).join('; ') })}
        </span>
      </figcaption>
      {allValues(data).length > 0 && (
        <>
          <LinePicture data={data} label={t('chart.picture', { name })} describedBy={id} />
          <ChartTable data={data} />
        </>
      )}
    </figure>
  )
}
