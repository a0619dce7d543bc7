import type { RefObject } from 'react'

import { useT } from '@/lib/messages'
import { Tick } from '@/ui/choices'
import { Icon } from '@/ui/icon'
import { KeyList } from '@/ui/key-list'

interface Props {
  box: RefObject<HTMLDetailsElement | null>
  letters: boolean
  onLetters: (wanted: boolean) => void
}

/** Which keys do what on a row, and a switch for those that are single letters. */
export function KeysHelp({ box, letters, onLetters }: Props) {
  const t = useT()
  const lines = [
    ['↑ ↓ Home End', t('structure.key-go')],
    ['← →', t('structure.key-turn')],
    ['Alt + ↑ ↓', t('structure.key-move')],
    ['Alt + → ←', t('structure.key-level')],
    ['Enter, F2', t('structure.key-rename')],
    ['N', t('measure.new')],
    ['G', t('goal.new')],
    ['Delete', t('structure.key-remove')],
    ['Ctrl + Z', t('structure.key-undo')],
    ['?', t('structure.key-help')],
  ]
  return (
    <details className="fold" ref={box}>
      <summary>
        <Icon name="turn" className="turn" />
        {t('structure.keys')}
      </summary>
      <div className="stack narrow">
        <KeyList lines={lines} />
        <Tick label={t('structure.letters')} checked={letters} onChange={onLetters} />
      </div>
    </details>
  )
}
