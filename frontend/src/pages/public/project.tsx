import type { Schema } from '@/api/types'
import { ActivityList } from '@/features/planning/activities/activity-list'
import { IndicatorUses } from '@/features/planning/indicators/indicator-uses'
import { ProjectFacts } from '@/features/planning/projects/project-facts'
import { ProjectGoals } from '@/features/planning/projects/project-goals'
import { ProjectStateBadge } from '@/features/planning/projects/project-state'
import { useProjectTree } from '@/features/planning/projects/projects'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import { PaperHead } from '@/ui/paper-head'
import { PrintButton } from '@/ui/print-button'
import { IncompleteNote } from '@/ui/records/marks'
import { Prose, Words } from '@/ui/words'

type Tree = Schema<'ProjectTree'>

export function ProjectPage({ id }: { id: string }) {
  const query = useProjectTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => <Project tree={tree} />}
    </Loaded>
  )
}

function Project({ tree }: { tree: Tree }) {
  const { language, t } = useSpeech()
  const { project } = tree
  return (
    <>
      <PaperHead>
        <Words text={project.authority_name} />
        {' · '}
        <Words text={project.title} />
        {' · '}
        {t(`project-state.${project.state}`)}
      </PaperHead>
      <Heading
        title={words(project.title, language)}
        kicker={
          <>
            {t('project.kind')}
            {' · '}
            <Link href={paths.authority(project.authority_id)}>
              <Words text={project.authority_name} />
            </Link>
          </>
        }
        below={
          <p className="row">
            <ProjectStateBadge state={project.state} />
            <PrintButton />
          </p>
        }
      >
        <Words text={project.title} />
      </Heading>
      <div className="split">
        <div className="stack">
          {project.state_note && (
            <Notice>
              <p>
                <Words text={project.state_note} />
              </p>
            </Notice>
          )}
          {project.description && <Prose text={project.description} />}
          <IncompleteNote incomplete={project.incomplete} note={project.incomplete_note} />
        </div>
        <ProjectFacts project={project} />
        <Details tree={tree} />
      </div>
    </>
  )
}

function Details({ tree }: { tree: Tree }) {
  const t = useT()
  const { project, activities, indicators } = tree
  return (
    <div className="stack wide">
      {project.goals.length > 0 && (
        <section className="stack">
          <h2>{t('project.goals')}</h2>
          <ProjectGoals goals={project.goals} />
        </section>
      )}
      {indicators.length > 0 && (
        <section className="stack narrow">
          <h2>{t('measure.targets')}</h2>
          <IndicatorUses uses={indicators} />
        </section>
      )}
      {activities.length > 0 && (
        <section className="stack narrow">
          <h2>{t('measure.activities')}</h2>
          <ActivityList activities={activities} />
        </section>
      )}
    </div>
  )
}
