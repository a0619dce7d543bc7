import { useT } from '@/lib/messages'

import { Fold } from '../fold'
import { KeyList } from '../key-list'

/** Which keys do what; closed until somebody wants to know. */
export function KeysHelp({ canOpen, canAdd }: { canOpen: boolean; canAdd: boolean }) {
  const t = useT()
  const lines = [
    ['Enter, F2', t('grid.key-edit')],
    ['Esc', t('grid.key-cancel')],
    ['Alt + Enter', t('grid.key-line')],
    ['Shift + ←↑→↓', t('grid.key-extend')],
    ['Ctrl + C, Ctrl + V', t('grid.key-copy')],
    ['Ctrl + D', t('grid.key-fill')],
    ['Delete', t('grid.key-clear')],
    ['Ctrl + Z', t('grid.key-undo')],
    ['Shift + Space', t('grid.key-select')],
    ...(canAdd ? [['Ctrl + Shift + Enter', t('grid.key-new')]] : []),
    ...(canOpen ? [['Ctrl + Enter', t('grid.key-open')]] : []),
  ]
  return (
    <Fold summary={t('grid.keys')}>
      <KeyList lines={lines} />
    </Fold>
  )
}
