import { useEffect, useRef } from 'react'

import { ProblemError } from '@/api/problem'
import { useT } from '@/lib/messages'

import { Icon } from './icon'

interface Props {
  error: unknown
  /** The id of the control that a pointer of the server's answer speaks about. */
  fieldOf: (pointer: string) => string | undefined
}

/** The server's refusal as it is; takes the focus, and each line leads to its field. */
export function ErrorSummary({ error, fieldOf }: Props) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [error])
  if (!error) return null
  const problem = error instanceof ProblemError ? error.problem : null
  const lines = onceEach(problem?.errors ?? [])
  const said = (words: string | null | undefined) => lines.some(({ detail }) => detail === words)
  const title = problem && !said(problem.title) ? problem.title : ''
  const lead = problem ? problem.detail : t('failed.offline')
  return (
    <div ref={box} className="notice refusal" role="alert" tabIndex={-1}>
      <Icon name="warning" />
      <div className="stack narrow">
        <h2>{title || t('failed.title')}</h2>
        {lead && lead !== title && !said(lead) && <p>{lead}</p>}
        {lines.length > 0 && (
          <ul>
            {lines.map(({ pointer, detail }) => (
              <li key={`${pointer} ${detail}`}>
                <Line field={fieldOf(pointer)} words={detail} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

/** One sentence may be about several fields; it is said once, and leads to the first of them. */
const onceEach = <Fault extends { detail: string }>(faults: Fault[]): Fault[] =>
  faults.filter(({ detail }, at) => faults.findIndex((other) => other.detail === detail) === at)

function Line({ field, words }: { field: string | undefined; words: string }) {
  if (!field) return <>{words}</>
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(field)?.focus()
      }}
    >
      {words}
    </a>
  )
}

/** Pointers of a refused body begin with its name, those of single fields do not. */
const inBody = (pointer: string): string => pointer.replace(/^\/body(?=\/)/, '')

/** What the server said about one field, to be shown beside it. */
export function faultAt(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined
  return error.problem.errors.find((one) => `${inBody(one.pointer)}/`.startsWith(`${pointer}/`))?.detail
}

/** The id of a control from a pointer such as `/title/values/cs`. */
export const idOf = (pointer: string): string => `field${inBody(pointer).replaceAll('/', '-')}`
