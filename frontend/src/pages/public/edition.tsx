import type { Schema } from '@/api/types'
import { useMe } from '@/features/commons/identity/me'
import { EditionFacts } from '@/features/planning/plans/edition-facts'
import { EditionStateBadge } from '@/features/planning/plans/edition-state'
import { useEditionTree } from '@/features/planning/plans/plans'
import { formatDate, formatLifetime } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { EditionRelatedRecords } from '@/pages/public/parts/related-records'
import { GoalsAndMeasures } from '@/pages/public/parts/goals-and-measures'
import { Chapters, Life } from '@/pages/public/parts/life'
import { Members } from '@/pages/public/parts/members'
import { TextOrEasy } from '@/ui/easy'
import { Heading } from '@/ui/heading'
import { ButtonLink, Link } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import { PaperHead } from '@/ui/paper-head'
import { PrintButton } from '@/ui/print-button'
import { IncompleteNote } from '@/ui/records/marks'
import { Words } from '@/ui/words'

type Tree = Schema<'EditionTree'>

/** A plan to be read. */
export function EditionPage({ id }: { id: string }) {
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => <Plan tree={tree} />}
    </Loaded>
  )
}

function Plan({ tree }: { tree: Tree }) {
  const { language, t } = useSpeech()
  const { edition, projects } = tree
  return (
    <>
      <PaperHead>
        <Words text={edition.authority_name} />
        {' · '}
        <Words text={edition.title} />
        {' · '}
        {t(`edition-state.${edition.state}`)}
      </PaperHead>
      <Heading
        title={words(edition.title, language)}
        kicker={
          <Link href={paths.authority(edition.authority_id)}>
            <Words text={edition.authority_name} />
          </Link>
        }
        below={<Standing tree={tree} />}
      >
        <Words text={edition.title} />
      </Heading>
      <div className="split">
        <div className="stack">
          {edition.state_note && (
            <Notice kind={edition.state === 'adopted' ? 'information' : 'warning'}>
              <p>
                <Words text={edition.state_note} />
              </p>
            </Notice>
          )}
          <TextOrEasy text={edition.summary} easy={edition.easy} />
          <IncompleteNote incomplete={edition.incomplete} note={edition.incomplete_note} />
        </div>
        <EditionFacts edition={edition} />
        <div className="stack wide">
          <Chapters editionId={edition.id} />
          <GoalsAndMeasures tree={tree} />
          <Members editionId={edition.id} />
          <Life editionId={edition.id} authorityId={edition.authority_id} />
          <EditionRelatedRecords id={edition.id} />
          {projects.length > 0 && <Projects projects={projects} />}
        </div>
      </div>
    </>
  )
}

/** How far the plan got, for when it is, how much is in it; and what one can do with it. */
function Standing({ tree: { edition, goals, measures } }: { tree: Tree }) {
  const { language, t } = useSpeech()
  const { can } = useMe()
  const facts = [
    formatLifetime(edition.period_from, edition.period_to, language, t),
    goals.length > 0 && t('count.goals', { count: goals.length }),
    measures.length > 0 && t('count.measures', { count: measures.length }),
    t('overview.updated', { date: formatDate(edition.updated_at.slice(0, 10), language, t) }),
  ]
  return (
    <>
      <p className="row">
        <EditionStateBadge state={edition.state} />
        <span className="muted">{facts.filter(Boolean).join(' · ')}</span>
      </p>
      <div className="row screen-only">
        <PrintButton />
        {measures.length > 0 && (
          <ButtonLink href={paths.timeline(edition.id)}>{t('timeline.title')}</ButtonLink>
        )}
        <a className="button quiet" href={paths.workbookFile(edition.id, language)} download>
          {t('workbook.download')}
        </a>
        {can('plans:edit', edition.authority_id) && (
          <ButtonLink href={paths.editionWork(edition.id)}>{t('edition.manage')}</ButtonLink>
        )}
      </div>
    </>
  )
}

function Projects({ projects }: Pick<Tree, 'projects'>) {
  const { t } = useSpeech()
  return (
    <section className="stack narrow">
      <h2>{t('hit.project')}</h2>
      <ul className="lines">
        {projects.map((project) => (
          <li key={project.id}>
            <Link href={paths.project(project.id)}>
              <Words text={project.title} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
