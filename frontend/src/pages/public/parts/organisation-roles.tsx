import type { Party, Text } from '@/api/types'
import { useEditionPages } from '@/features/planning/plans/plans'
import { useProjectPages } from '@/features/planning/projects/projects'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { More } from '@/ui/more'
import { Words } from '@/ui/words'

interface Document {
  href: string
  title: Text
  parties: Party[]
}

/** In which plans and projects an organisation has a part, and which. */
export function OrganisationRoles({ id }: { id: string }) {
  const t = useT()
  const editions = useEditionPages({ organisation_id: id })
  const projects = useProjectPages({ organisation_id: id })
  const documents: Document[] = [
    ...editions.items.map(({ id: edition, title, parties }) => ({
      href: paths.edition(edition),
      title,
      parties,
    })),
    ...projects.items.map(({ id: project, title, parties }) => ({
      href: paths.project(project),
      title,
      parties,
    })),
  ]
  const rolesIn = ({ parties }: Document) =>
    parties.filter(({ organisation_id }) => organisation_id === id).map(({ role }) => t(`role.${role}`))
  const playing = documents.filter((document) => rolesIn(document).length > 0)
  if (playing.length === 0) return null
  return (
    <section className="stack narrow">
      <h2>{t('organisation.roles')}</h2>
      <ul className="lines">
        {playing.map((document) => (
          <li key={document.href}>
            <Link href={document.href}>
              <Words text={document.title} />
            </Link>
            <p className="muted small">{rolesIn(document).join(', ')}</p>
          </li>
        ))}
      </ul>
      <More {...editions} />
      <More {...projects} />
    </section>
  )
}
