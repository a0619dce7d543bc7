import { type ReactNode, useId } from 'react'

import type { MeasureBrief } from '@/api/types'
import { formatDate } from '@/lib/dates'
import { type Speech, useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import { periodInWords } from '../measure-period'
import { MeasureStateBadge } from '../measure-state'
import type { Column } from './axis'
import { type Bar, barOf } from './bar'
import { BarPicture, type Shown, Today } from './shapes'

export interface TimelineRow {
  id: string
  name: ReactNode
  bar: Bar
  state: Shown
  /** The state in words, to follow what happens in a cell; a plan's period has none. */
  said?: string
}

export function nameOf({ year, lastYear, quarter }: Column, { language, t }: Speech): string {
  if (quarter) return formatDate(`${year}-Q${quarter}`, language, t)
  return year === lastYear ? String(year) : `${year}–${lastYear}`
}

interface Props {
  columns: Column[]
  /** Where today is, counted in columns. */
  now: number | null
  rows: TimelineRow[]
  heading: ReactNode
  /** What the rows are, for the head of their column. */
  what: string
}

/** Rows over years as a table, which it is to the ear and on paper; on a phone each row is a list by year. */
export function Timeline({ columns, now, rows, heading, what }: Props) {
  const speech = useSpeech()
  const id = useId()
  return (
    <section className="stack narrow" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <div className="timeline">
        {now !== null && (
          <svg className="now" aria-hidden="true">
            <Today at={now / columns.length} />
          </svg>
        )}
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{what}</th>
              {columns.map((column) => (
                <th scope="col" key={column.from}>
                  {nameOf(column, speech)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ row, columns }: { row: TimelineRow; columns: Column[] }) {
  const speech = useSpeech()
  const { bar, name, state, said } = row
  const first = bar.events.findIndex((event) => event !== null)
  const length = bar.events.filter((event) => event !== null).length
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column, at) => {
        const event = bar.events[at]
        return (
          <td key={column.from}>
            {at === first && <BarPicture bar={bar} state={state} first={first} columns={length} />}
            {event && (
              <span className="unseen">
                <b>{nameOf(column, speech)}: </b>
                {[speech.t(`timeline.${event}`), said].filter(Boolean).join(', ')}
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** The rows of measures that have a date. */
export function rowsOf(measures: MeasureBrief[], columns: Column[], { t }: Speech): TimelineRow[] {
  return measures.flatMap((measure) => {
    const bar = barOf(measure, columns)
    if (!bar) return []
    const said = t(`measure-state.${measure.state}`)
    return [{ id: measure.id, name: <MeasureHead measure={measure} />, bar, state: measure.state, said }]
  })
}

function MeasureHead({ measure }: { measure: MeasureBrief }) {
  const { language, t } = useSpeech()
  const { id, code, title, state, ends, postponed_from } = measure
  return (
    <>
      {code && <span className="code-of">{code}</span>}
      <Link href={paths.measure(id)}>
        <Words text={title} />
      </Link>
      <span className="row">
        <MeasureStateBadge state={state} />
        <span className="muted small">{periodInWords(measure, language, t)}</span>
      </span>
      {postponed_from && ends && (
        <span className="muted small">
          {t('measure.postponed-from', {
            from: formatDate(postponed_from, language, t, 'of'),
            to: formatDate(ends, language, t),
          })}
        </span>
      )}
    </>
  )
}
