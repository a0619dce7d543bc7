import { memo } from 'react'

import type { Text } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { pick, words } from '@/lib/text'
import { Icon } from '@/ui/icon'
import { Words } from '@/ui/words'

import type { RowActions, Mode } from './row-actions'
import type { What } from './moves'
import { RowTools } from './row-tools'
import { TitleField } from './title-field'

interface Props {
  id: string
  /** The same as long as the row stands, also when the server names it. */
  dom: string
  what: What
  code: string | null
  title: Text
  level: Text | null
  /** What it lacks and what is to be said of it, in words that are told apart by a line. */
  marks: string
  open: boolean | null
  steps: string
  reached: boolean
  current: boolean
  mode: Mode | null
  filtered: boolean
  waiting: boolean
  actions: RowActions
}

export const rowId = (dom: string): string => `row-${dom}`

/** The language of a title that one writes: the reader's where it has one, else the author's. */
export const writtenIn = (title: Text, language: string): string =>
  title.values[language] === undefined ? title.authored : language

/** One goal or measure. Everything it needs is plain, so that it is made anew only when it changed. */
export const Row = memo(function Row(props: Props) {
  const { id, what, title, marks, open, steps, current, mode, filtered, waiting, actions } = props
  const { language, t } = useSpeech()
  const shown = words(title, language)
  const tag = writtenIn(title, language)
  return (
    <div
      className={`st-row of-${what}${current ? ' current' : ''}`}
      data-row={id}
      aria-busy={waiting || undefined}
    >
      {open !== null && (
        <button
          type="button"
          className="st-turn"
          tabIndex={current ? 0 : -1}
          aria-expanded={open}
          aria-label={t('structure.inside', { title: shown })}
          onClick={() => actions.turn(id, !open)}
        >
          <Icon name="turn" className="turn" />
        </button>
      )}
      {mode === 'rename' ? (
        <TitleField
          label={t(what === 'goal' ? 'field.goal.title' : 'field.title')}
          lang={tag}
          start={title.values[tag] ?? pick(title, language).words}
          yes={t('form.save')}
          onKeep={(written) => actions.rename(id, written)}
          onCancel={() => actions.open(id, null)}
        />
      ) : (
        <TitleButton {...props} />
      )}
      {marks && (
        <span className="st-marks">
          {marks.split('|').map((mark) => (
            <span key={mark}>{mark}</span>
          ))}
        </span>
      )}
      {current && mode !== 'rename' && !waiting && (
        <RowTools {...{ id, what, steps, mode, filtered, actions }} title={shown} />
      )}
    </div>
  )
})

function TitleButton({ id, dom, code, title, level, reached, current, actions }: Props) {
  return (
    <button
      type="button"
      id={rowId(dom)}
      className="st-title"
      data-title=""
      tabIndex={reached ? 0 : -1}
      aria-expanded={current}
      onFocus={() => actions.choose(id)}
      onClick={() => actions.choose(id)}
      onDoubleClick={() => actions.open(id, 'rename')}
    >
      {level && (
        <span className="level">
          <Words text={level} />{' '}
        </span>
      )}
      {code && <span className="code-of">{code}</span>}
      <Words text={title} />
    </button>
  )
}
