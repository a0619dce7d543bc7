import { useEffect, useState } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { InputField } from '@/ui/field'
import { Icon } from '@/ui/icon'

import { countGaps, GAPS } from './gaps'
import type { Outline } from './outline'

interface Props {
  outline: Outline
  q: string
  /** How many rows were found; nothing where nobody looks for anything. */
  found: number | null
  undoable: number
  closed: boolean
  onSearch: (q: string) => void
  onUndo: () => void
  onTurn: () => void
}

const PAUSE = 150

/** What is done with the whole plan: to look for words, to close and open, to take back; and what it lacks. */
export function StructureBar({ outline, q, found, undoable, closed, onSearch, onUndo, onTurn }: Props) {
  const t = useT()
  const [text, setText] = useState(q)
  const [known, setKnown] = useState(q)
  if (known !== q) {
    setKnown(q)
    if (q !== text.trim()) setText(q)
  }
  useEffect(() => {
    if (text.trim() === q) return undefined
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [text, q, onSearch])
  if (outline.goals.size === 0) return null
  const gaps = countGaps(outline)
  const lacking = GAPS.filter((gap) => gaps[gap] > 0)
  return (
    <>
      <div className="st-bar">
        <InputField
          type="search"
          label={t('structure.search')}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
        <Button busy={undoable === 0} onClick={onUndo}>
          <Icon name="undo" />
          {t('structure.undo')}
        </Button>
        <Button look="quiet" busy={found !== null} onClick={onTurn}>
          {t(closed ? 'edition.open-all' : 'edition.close-all')}
        </Button>
      </div>
      <p role="status" className={found === null ? 'unseen' : 'muted small'}>
        {found !== null && t('structure.found', { count: found })}
      </p>
      {lacking.length > 0 && (
        <p className="muted small">
          {t('structure.lacks')}{' '}
          {lacking.map((gap) => t(`structure.lacks-${gap}`, { count: gaps[gap] })).join(' · ')}
        </p>
      )}
    </>
  )
}
