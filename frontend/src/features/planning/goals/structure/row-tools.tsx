import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { Icon, type IconName } from '@/ui/icon'
import { ButtonLink } from '@/ui/link'

import type { Acts, Mode } from './acts'
import type { What } from './edits'
import type { Direction } from './moves'

interface Props {
  id: string
  what: What
  title: string
  steps: string
  mode: Mode | null
  /** A search hides neighbours, so nothing is put among them. */
  narrowed: boolean
  acts: Acts
}

const DIRECTIONS: [Direction, IconName][] = [
  ['up', 'up'],
  ['down', 'down'],
  ['out', 'left'],
  ['in', 'turn'],
]

/** The steps of the row that one stands on. */
export function RowTools({ id, what, title, steps, mode, narrowed, acts }: Props) {
  const t = useT()
  const can = (direction: Direction) => !narrowed && steps.split(' ').includes(direction)
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
            onClick={() => acts.step(id, direction)}
          >
            <Icon name={icon} />
          </Button>
        ))}
        <Button
          look="quiet"
          aria-label={t('structure.rename')}
          title={t('structure.rename')}
          onClick={() => acts.open(id, 'rename')}
        >
          <Icon name="pencil" />
        </Button>
        <Button
          look="quiet"
          aria-expanded={mode === 'more'}
          onClick={() => acts.open(id, mode === 'more' ? null : 'more')}
        >
          {t('structure.more')}
        </Button>
      </div>
      {mode === 'more' && <More id={id} what={what} acts={acts} />}
    </>
  )
}

function More({ id, what, acts }: Pick<Props, 'id' | 'what' | 'acts'>) {
  const t = useT()
  return (
    <div className="st-more">
      <ButtonLink href={what === 'goal' ? paths.goalEdit(id) : paths.measureEdit(id)}>
        {t('structure.whole')}
      </ButtonLink>
      <Button onClick={() => acts.beginAdding(id, 'measure')}>
        <Icon name="plus" />
        {t('measure.new')}
      </Button>
      <Button onClick={() => acts.beginAdding(id, 'goal')}>
        <Icon name="plus" />
        {t('goal.new')}
      </Button>
      {what === 'measure' && <Button onClick={() => acts.open(id, 'move')}>{t('structure.move-to')}</Button>}
      <Button onClick={() => acts.open(id, 'remove')}>{t('structure.remove')}</Button>
    </div>
  )
}
