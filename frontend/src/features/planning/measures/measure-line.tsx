import { memo } from 'react'

import type { MeasureBrief, TermRef } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Chips } from '@/ui/chips'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import { periodInWords } from './measure-period'
import { MeasureStateBadge, Timeliness } from './measure-state'

interface Props {
  measures: MeasureBrief[]
  /** Target groups that the reader knows already from the goal above. */
  knownGroups?: TermRef[]
}

const NONE: TermRef[] = []

export function MeasureList({ measures, knownGroups = NONE }: Props) {
  return (
    <ul className="measures">
      {measures.map((measure) => (
        <li key={measure.id}>
          <MeasureLine measure={measure} knownGroups={knownGroups} />
        </li>
      ))}
    </ul>
  )
}

interface LineProps {
  measure: MeasureBrief
  knownGroups: TermRef[]
}

/** A measure among others: enough to know whether to open it. Kept while a filter moves around it. */
const MeasureLine = memo(function MeasureLine({ measure, knownGroups }: LineProps) {
  const { language, t } = useSpeech()
  const { id, code, title, kinds, target_groups, state, timeliness } = measure
  const groups = target_groups.filter(({ id: group }) => !knownGroups.some((known) => known.id === group))
  const when = periodInWords(measure, language, t)
  const marks = [
    measure.place_uncertain && t('mark.place-uncertain'),
    measure.incomplete && t('mark.incomplete'),
    measure.outside_source && t('mark.outside-source'),
  ].filter((mark) => mark !== false)
  return (
    <>
      <p>
        {code && <span className="code-of">{code}</span>}
        <Link href={paths.measure(id)}>
          <Words text={title} />
        </Link>
      </p>
      <span className="states-of">
        <MeasureStateBadge state={state} />
        {timeliness === 'late' && <Timeliness timeliness="late" />}
      </span>
      <div className="row">
        <Chips
          label={t('measure.kinds-and-groups')}
          chips={[
            ...kinds.map((kind) => ({ key: kind, words: t(`kind.${kind}`), kind: true })),
            ...groups.map((group) => ({ key: group.id, words: <Words text={group.name} /> })),
          ]}
        />
        {when && <span className="muted small">{when}</span>}
        {marks.length > 0 && <span className="muted small">{marks.join(' · ')}</span>}
      </div>
    </>
  )
})
