import type { Measure } from '@/api/types'
import { useT } from '@/lib/messages'
import { Chips } from '@/ui/chips'
import { TextOrEasy } from '@/ui/easy'

import { StateReason } from './measure-facts'
import { MeasureMarks } from './measure-marks'

/** What a measure says, below its title and state. */
export function MeasureWords({ measure }: { measure: Measure }) {
  const t = useT()
  const { kinds, description, easy } = measure
  return (
    <>
      <Chips
        label={t('measure.kind')}
        chips={kinds.map((kind) => ({ key: kind, words: t(`kind.${kind}`), kind: true }))}
      />
      <StateReason measure={measure} />
      <TextOrEasy text={description} easy={easy} />
      {!description && !easy && <p className="muted">{t('measure.no-description')}</p>}
      <MeasureMarks measure={measure} />
    </>
  )
}
