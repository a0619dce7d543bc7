import type { ReactNode } from 'react'

import type { Measure } from '@/api/types'
import { Words } from '@/ui/words'

import { MeasureFacts } from './measure-facts'
import { MeasureStateBadge } from './measure-state'
import { MeasureWords } from './measure-words'

interface Props {
  measure: Measure
  /** The goals that it serves, by name. */
  goals: ReactNode
}

/** A measure as it is read, beside the form that writes it. */
export function MeasurePreview({ measure, goals }: Props) {
  const { code, title } = measure
  return (
    <>
      <h3>
        {code && <span className="code-of">{code}</span>}
        <Words text={title} />
      </h3>
      <MeasureStateBadge state={measure.state} />
      <MeasureWords measure={measure} />
      <MeasureFacts measure={measure} goals={goals} />
    </>
  )
}
