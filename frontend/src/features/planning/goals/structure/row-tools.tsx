import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { Icon, type IconName } from '@/ui/icon'
import { ButtonLink } from '@/ui/link'

import type { RowActions, Mode } from './row-actions'
import type { Direction, What } from './moves'

interface Props {
  id: string
  what: What
  title: string
  steps: string
  mode: Mode | null
  /** A search hides neighbours, so nothing is put among them. */
  filtered: boolean
  actions: RowActions
}

const DIRECTIONS: [Direction, IconName][] = [
  ['up', 'up'],
  ['down', 'down'],
  ['out', 'left'],
  ['in', 'turn'],
]

/** The steps of the row that one stands on. */
export function RowTools({ id, what, title, steps, mode, filtered, actions }: Props) {
  const t = useT()
  const can = (direction: Direction) => !filtered && steps.split(' ').includes(direction)
  return (
    <>
      <div className="st-tools" role="group" aria-label={t('structure.tools', { title })}>
        {DIRECTIONS.map(([direction, icon]) => (
          <Button
            key={direction}
            look="quiet"
            busy={!can(direction)}
            aria-label={t(`structure.${direction}`)}
            title={t(`structure.${direction}`)}
            onClick={() => actions.step(id, direction)}
          >
            <Icon name={icon} />
          </Button>
        ))}
        <Button
          look="quiet"
          aria-label={t('structure.rename')}
          title={t('structure.rename')}
          onClick={() => actions.open(id, 'rename')}
        >
          <Icon name="pencil" />
        </Button>
        <Button
          look="quiet"
          aria-expanded={mode === 'more'}
          onClick={() => actions.open(id, mode === 'more' ? null : 'more')}
        >
          {t('structure.more')}
        </Button>
      </div>
      {mode === 'more' && <More id={id} what={what} actions={actions} />}
    </>
  )
}

function More({ id, what, actions }: Pick<Props, 'id' | 'what' | 'actions'>) {
  const t = useT()
  return (
    <div className="st-more">
      <ButtonLink href={what === 'goal' ? paths.goalEdit(id) : paths.measureEdit(id)}>
        {t('structure.whole')}
      </ButtonLink>
      <Button onClick={() => actions.beginAdding(id, 'measure')}>
        <Icon name="plus" />
        {t('measure.new')}
      </Button>
      <Button onClick={() => actions.beginAdding(id, 'goal')}>
        <Icon name="plus" />
        {t('goal.new')}
      </Button>
      {what === 'measure' && (
        <Button onClick={() => actions.open(id, 'move')}>{t('structure.move-to')}</Button>
      )}
      <Button onClick={() => actions.open(id, 'remove')}>{t('structure.remove')}</Button>
    </div>
  )
}
