import type { Edition } from '@/api/types'
import { DocumentEntry, EditionEntry } from '@/features/planning/plans/document-entry'
import { useEditionPages } from '@/features/planning/plans/plans'
import { ProjectStateBadge } from '@/features/planning/projects/project-state'
import { useProjectPages } from '@/features/planning/projects/projects'
import { formatLifetime } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { More } from '@/ui/more'

/** The plans and projects of one authority. */
export function DocumentList({ authorityId }: { authorityId: string }) {
  const { language, t } = useSpeech()
  const editions = useEditionPages({ authority_id: authorityId })
  const projects = useProjectPages({ authority_id: authorityId })
  return (
    <div>
      {editions.items.toSorted(mainPlansFirst).map((edition) => (
        <EditionEntry key={edition.id} edition={edition} />
      ))}
      <More {...editions} />
      {projects.items.map((project) => (
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
      ))}
      <More {...projects} />
    </div>
  )
}

/** A yearly plan stands after the plan that it fulfils; the newer before the older. */
function mainPlansFirst(one: Edition, other: Edition): number {
  const yearly = (edition: Edition) => Number(edition.plan_kind === 'yearly_plan')
  return yearly(one) - yearly(other) || other.period_from.localeCompare(one.period_from)
}
