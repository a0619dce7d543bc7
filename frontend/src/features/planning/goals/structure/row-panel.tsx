import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Confirm } from '@/ui/confirm'
import type { Option } from '@/ui/field'

import type { RowActions, Mode } from './row-actions'
import { MoveTo } from './move-to'
import { goalsBelow, goalsInOrder, homeOf, measuresUnder, type Outline } from './outline'

interface Props {
  id: string
  mode: Mode | null
  outline: Outline
  actions: RowActions
}

/** What is opened below a row: where to move it, or whether it may go. */
export function RowPanel({ id, mode, outline, actions }: Props) {
  if (mode === 'move') return <Move id={id} outline={outline} actions={actions} />
  return <Removal id={id} open={mode === 'remove'} outline={outline} actions={actions} />
}

const depthOf = (outline: Outline, id: string): number => {
  const parent = outline.goals.get(id)?.parent_id
  return parent ? depthOf(outline, parent) + 1 : 0
}

function Move({ id, outline, actions }: Omit<Props, 'mode'>) {
  const { language } = useSpeech()
  const measure = outline.measures.get(id)
  if (!measure) return null
  const goals = goalsInOrder(outline).flatMap((goal): Option[] => {
    const record = outline.goals.get(goal)
    if (!record) return []
    const shown = [record.code, words(record.title, language)].filter(Boolean).join(' ')
    return [{ value: goal, words: `${'\u2003'.repeat(depthOf(outline, goal))}${shown}` }]
  })
  return (
    <MoveTo
      goals={goals}
      start={homeOf(measure)}
      onMove={(goal) => actions.moveTo(id, goal)}
      onCancel={() => actions.open(id, null)}
    />
  )
}

/** Asks by name, and says what goes with it or stands in the way. */
function Removal({ id, open, outline, actions }: Omit<Props, 'mode'> & { open: boolean }) {
  const { language, t } = useSpeech()
  const goal = outline.goals.get(id)
  const record = goal ?? outline.measures.get(id)
  if (!record) return null
  const [measures, goals] = [measuresUnder(outline, id), goalsBelow(outline, id).length]
  const held = [
    goals > 0 && t('count.goals', { count: goals }),
    measures > 0 && t('count.measures', { count: measures }),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <Confirm
      dangerous
      open={open}
      title={t('form.delete-title', { title: words(record.title, language) })}
      yes={t(goal ? 'goal.delete' : 'measure.delete')}
      onYes={() => actions.remove(id)}
      onNo={() => {
        if (open) actions.open(id, null)
      }}
    >
      <p>{t(goal ? 'goal.delete-lead' : 'measure.delete-lead')}</p>
      {held && <p>{t('structure.holds', { what: held })}</p>}
    </Confirm>
  )
}
