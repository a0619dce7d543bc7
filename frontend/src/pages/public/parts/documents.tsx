import type { Edition } from '@/api/types'
import { DocumentEntry, EditionEntry } from '@/features/planning/plans/document-entry'
import { editionPages } from '@/features/planning/plans/plans'
import { ProjectStateBadge } from '@/features/planning/projects/project-state'
import { projectPages } from '@/features/planning/projects/projects'
import { formatLifetime } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Paged } from '@/ui/paged'

/** The plans and projects of one authority. */
export function DocumentList({ authorityId }: { authorityId: string }) {
  const { language, t } = useSpeech()
  return (
    <div>
      <Paged usePage={editionPages({ authority_id: authorityId })}>
        {(editions) =>
          editions
            .toSorted(mainPlansFirst)
            .map((edition) => <EditionEntry key={edition.id} edition={edition} />)
        }
      </Paged>
      <Paged usePage={projectPages({ authority_id: authorityId })}>
        {(projects) =>
          projects.map((project) => (
            <DocumentEntry
              key={project.id}
              href={paths.project(project.id)}
              title={project.title}
              kind={t('project.kind')}
              period={formatLifetime(project.starts, project.ends, language, t)}
              state={<ProjectStateBadge state={project.state} />}
              incomplete={project.incomplete}
              counts={t('count.activities', { count: project.activity_count })}
            />
          ))
        }
      </Paged>
    </div>
  )
}

/** A yearly plan stands after the plan that it fulfils; the newer before the older. */
function mainPlansFirst(one: Edition, other: Edition): number {
  const yearly = (edition: Edition) => Number(edition.plan_kind === 'yearly_plan')
  return yearly(one) - yearly(other) || other.period_from.localeCompare(one.period_from)
}
