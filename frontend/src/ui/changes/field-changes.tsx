import { useSpeech } from '@/lib/messages'

import type { FieldChange, Mark } from './field-change'
import { type Line, linesOf } from './lines'
import { shortened } from './shorten'

interface Props {
  /** The record whose fields they are, as the server names its table. */
  record: string
  changes: readonly FieldChange[]
  /** Of long texts only what is near to a change. */
  brief?: boolean
}

/** What changed in a record, field by field: the one way in which changes are shown. */
export function FieldChanges({ record, changes, brief = false }: Props) {
  const speech = useSpeech()
  return (
    <dl className="stack narrow">
      {changes
        .flatMap((change) => linesOf(record, change, speech))
        .map((line) => (
          <div key={line.key} className="stack narrow">
            <dt className="muted small">{line.label}</dt>
            <dd>{line.running ? <Running line={line} brief={brief} /> : <Listed line={line} />}</dd>
          </div>
        ))}
    </dl>
  )
}

const Running = ({ line: { lang, marks }, brief }: { line: Line; brief: boolean }) => (
  <p className="pre" lang={lang}>
    {(brief ? shortened(marks) : marks).map((mark, at) => (
      <Marked key={at} mark={mark} />
    ))}
  </p>
)

const Listed = ({ line }: { line: Line }) => (
  <ul className="plain-list">
    {line.marks.map((mark, at) => (
      <li key={at}>
        <Marked mark={mark} />
      </li>
    ))}
  </ul>
)

/** Told to those who do not see colours too; said in the reader's language also beside foreign words. */
function Marked({ mark: { op, words } }: { mark: Mark }) {
  const { language, t } = useSpeech()
  if (op === 'same') return words
  const Tag = op === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="unseen" lang={language}>
        {' '}
        {t(`difference.${op}`)}:{' '}
      </span>
      {words}
    </Tag>
  )
}
