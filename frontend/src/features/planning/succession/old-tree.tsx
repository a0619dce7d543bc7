import { ifMatch } from '@/api/client'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { ProblemNotice } from '@/ui/problem-notice'
import { Words } from '@/ui/words'

import { useTakeBack } from './changes'
import { branchOf, depths, type OldItem } from './succession'

interface Props {
  items: OldItem[]
  chosen: ReadonlySet<string>
  onChoose: (ids: string[], on: boolean) => void
}

/** The edition before, as a tree: each with its result and with what came of it. */
export function OldTree({ items, chosen, onChoose }: Props) {
  const takeBack = useTakeBack()
  const deep = depths(items)
  return (
    <>
      {takeBack.error && <ProblemNotice error={takeBack.error} />}
      <ul className="lines">
        {items.map((item) => (
          <li key={item.id} className={`row apart deep-${Math.min(deep.get(item.id) ?? 0, 4)}`}>
            {item.decision ? (
              <Decided
                item={item}
                decision={item.decision}
                onTakeBack={(id, version) =>
                  takeBack.mutate({ params: { path: { carry_over_id: id }, header: ifMatch(version) } })
                }
              />
            ) : (
              <Undecided item={item} items={items} on={chosen.has(item.id)} onChoose={onChoose} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Named({ item }: { item: OldItem }) {
  return (
    <>
      {item.code && <span className="code-of">{item.code}</span>}
      <Words text={item.title} />
    </>
  )
}

/** How it went: the state of a measure, how much of a goal was completed. */
function Result({ item }: { item: OldItem }) {
  const { t } = useSpeech()
  if (item.state) return <span className="muted small">{t(`measure-state.${item.state}`)}</span>
  if (!item.measure_count) return null
  return (
    <span className="muted small">
      {t('succession.completed', {
        done: String(item.completed_count ?? 0),
        all: String(item.measure_count),
      })}
    </span>
  )
}

interface UndecidedProps {
  item: OldItem
  items: OldItem[]
  on: boolean
  onChoose: Props['onChoose']
}

function Undecided({ item, items, on, onChoose }: UndecidedProps) {
  const { language, t } = useSpeech()
  const branch = branchOf(item.id, items).filter(({ decision }) => !decision)
  return (
    <>
      <label className="choice">
        <input type="checkbox" checked={on} onChange={() => onChoose([item.id], !on)} />
        <span>
          <Named item={item} />
        </span>
      </label>
      <span className="row">
        <Result item={item} />
        {branch.length > 1 && (
          <Button
            onClick={() =>
              onChoose(
                branch.map(({ id }) => id),
                true,
              )
            }
            aria-label={t('succession.branch-of', { name: words(item.title, language) })}
          >
            {t('succession.branch')}
          </Button>
        )}
      </span>
    </>
  )
}

interface DecidedProps {
  item: OldItem
  decision: NonNullable<OldItem['decision']>
  onTakeBack: (id: string, version: number) => void
}

function Decided({ item, decision, onTakeBack }: DecidedProps) {
  const { language, t } = useSpeech()
  const href = item.of === 'goal' ? paths.goalEdit : paths.measureEdit
  return (
    <>
      <div className="stack narrow">
        <p>
          <Named item={item} /> <Result item={item} />
        </p>
        <p className="small">
          <strong>{t(`decision-taken.${decision.decision}`)}</strong>
          {decision.new.map(({ id, code, title }) => (
            <span key={id}>
              {' → '}
              <Link href={href(id)}>
                {code && <span className="code-of">{code}</span>}
                <Words text={title} />
              </Link>
            </span>
          ))}
          {decision.reason && (
            <>
              {' · '}
              <Words text={decision.reason} />
            </>
          )}
        </p>
      </div>
      <Button
        onClick={() => onTakeBack(decision.id, decision.version)}
        aria-label={t('succession.back-of', { name: words(item.title, language) })}
      >
        {t('succession.back')}
      </Button>
    </>
  )
}
