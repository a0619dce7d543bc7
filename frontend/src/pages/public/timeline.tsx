import { useSearchParams } from 'wouter'

import type { Schema } from '@/api/types'
import { branchesOf, everyBranch } from '@/features/planning/goals/branches'
import { MeasureList } from '@/features/planning/measures/measure-line'
import { type Column, columnsOf, markOf } from '@/features/planning/measures/timeline/axis'
import { barOf, isDated } from '@/features/planning/measures/timeline/bar'
import { type Choice, CHOICES, chosenBy } from '@/features/planning/measures/timeline/choice'
import { TimelineChoices } from '@/features/planning/measures/timeline/choices'
import { Legend } from '@/features/planning/measures/timeline/legend'
import { Patterns } from '@/features/planning/measures/timeline/shapes'
import { rowsOf, Timeline, type TimelineRow } from '@/features/planning/measures/timeline/timeline'
import { useEditionTree } from '@/features/planning/plans/plans'
import { formatDate, formatPeriod, today } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { PrintButton } from '@/ui/print-button'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

type Tree = Schema<'EditionTree'>

/** The measures of a plan over its years. */
export function TimelinePage({ id }: { id: string }) {
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => <Screen tree={tree} />}
    </Loaded>
  )
}

/** What is chosen lives in the address, so that what one sees can be sent to somebody. */
function useChoice() {
  const [search, setSearch] = useSearchParams()
  const read = (name: keyof Choice) => search.get(name) ?? ''
  const change = (wanted: Choice) =>
    setSearch(
      new URLSearchParams(CHOICES.filter((name) => wanted[name]).map((name) => [name, wanted[name]])),
      {
        replace: true,
      },
    )
  return [{ state: read('state'), group: read('group'), lead: read('lead') }, change] as const
}

function Screen({ tree }: { tree: Tree }) {
  const { language, t } = useSpeech()
  const [choice, setChoice] = useChoice()
  const { edition, measures } = tree
  const shown = measures.filter(chosenBy(choice))
  return (
    <>
      <Heading
        title={`${t('timeline.title')}: ${words(edition.title, language)}`}
        kicker={
          <Trail steps={[{ href: paths.edition(edition.id), words: <Words text={edition.title} /> }]} />
        }
        below={
          <div className="row screen-only">
            <PrintButton />
          </div>
        }
      >
        {t('timeline.title')}
      </Heading>
      <div className="stack wide">
        {measures.length === 0 ? (
          <p className="lead">{t('timeline.no-measures')}</p>
        ) : (
          <TimelineChoices measures={measures} choice={choice} shown={shown.length} onChange={setChoice} />
        )}
        {measures.length > 0 && shown.length === 0 && <p className="lead">{t('filter.nothing')}</p>}
        {shown.length > 0 && <Lines tree={tree} shown={shown} />}
      </div>
    </>
  )
}

function Lines({ tree, shown }: { tree: Tree; shown: Tree['measures'] }) {
  const speech = useSpeech()
  const { language, t } = speech
  const { edition, goals, measures } = tree
  const columns = columnsOf([edition.period_from, edition.period_to, edition.valid_until], measures)
  const day = today()
  const now = markOf(day, columns)
  const undated = shown.filter((measure) => !isDated(measure))
  const branches = everyBranch(branchesOf(goals, shown))
  return (
    <>
      <Patterns />
      <Legend
        measures={measures}
        today={now === null ? null : t('timeline.today', { date: formatDate(day, language, t) })}
      />
      <Timeline
        columns={columns}
        now={now}
        rows={useOwnRows(edition, columns)}
        heading={<Words text={edition.title} />}
        what={t('timeline.plan')}
      />
      {branches.map(({ goal, measures: ours }) => {
        const rows = rowsOf(ours, columns, speech)
        const heading = (
          <>
            {goal.code && <span className="code-of">{goal.code}</span>}
            <Words text={goal.title} />
          </>
        )
        return (
          rows.length > 0 && (
            <Timeline key={goal.id} {...{ columns, now, rows, heading }} what={t('timeline.measure')} />
          )
        )
      })}
      {undated.length > 0 && (
        <section className="stack narrow" aria-label={t('timeline.undated')}>
          <h2>{t('timeline.undated')}</h2>
          <p className="muted">{t('timeline.undated-lead')}</p>
          <MeasureList measures={undated} />
        </section>
      )}
    </>
  )
}

/** The plan's period, and until when it is in force; from when it is, only its acts say. */
function useOwnRows(
  { period_from, period_to, valid_until }: Tree['edition'],
  columns: Column[],
): TimelineRow[] {
  const { language, t } = useSpeech()
  const row = (id: string, name: string, starts: string | null, ends: string): TimelineRow[] => {
    const bar = barOf({ starts, ends, continuous: false }, columns)
    const when = formatPeriod(starts, ends, language, t)
    const head = (
      <>
        {name} <span className="muted small">{when}</span>
      </>
    )
    return bar ? [{ id, name: head, bar, state: 'plan' }] : []
  }
  return [
    ...row('period', t('edition.period'), period_from, period_to),
    ...(valid_until ? row('validity', t('timeline.validity'), null, valid_until) : []),
  ]
}
