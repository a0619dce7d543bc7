import './editing.css'

import { type ReactNode, useState, useSyncExternalStore } from 'react'

import { useT } from '@/lib/messages'

export type Side = 'public' | 'history'
type Shown = 'form' | Side

interface Props {
  children: ReactNode
  /** What stands beside the form; made only when somebody looks at it. */
  side: (which: Side) => ReactNode
}

const WIDE = '(min-width: 62rem)'

const onWidth = (tell: () => void) => {
  const query = window.matchMedia(WIDE)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}

const isWide = () => window.matchMedia(WIDE).matches

/** A form with what the public sees and what was done beside it; on a phone each in its own turn. */
export function EditorFrame({ children, side }: Props) {
  const t = useT()
  const wide = useSyncExternalStore(onWidth, isWide, () => true)
  const [shown, show] = useState<Shown>('form')
  const turns: Shown[] = wide ? ['public', 'history'] : ['form', 'public', 'history']
  const now = wide && shown === 'form' ? 'public' : shown
  return (
    <div className="editor" data-shown={now}>
      <div className="editor-turns" role="group" aria-label={t('editor.turns')}>
        {turns.map((name) => (
          <button
            key={name}
            type="button"
            className="editor-turn"
            aria-pressed={name === now}
            onClick={() => show(name)}
          >
            {t(`editor.turn.${name}`)}
          </button>
        ))}
      </div>
      <div className="editor-form stack wide">{children}</div>
      <div className="editor-side stack">{now !== 'form' && side(now)}</div>
    </div>
  )
}
