import type { Party, Text } from '@/api/types'
import { editionPages } from '@/features/planning/plans/plans'
import { projectPages } from '@/features/planning/projects/projects'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Paged } from '@/ui/paged'
import { Words } from '@/ui/words'

interface Document {
  id: string
  title: Text
  parties: Party[]
}

/** In which plans and projects an organisation has a part, and which. */
export function OrganisationRoles({ id }: { id: string }) {
  const t = useT()
  const useEditionPage = editionPages({ organisation_id: id })
  const useProjectPage = projectPages({ organisation_id: id })
  const found = [useEditionPage().data, useProjectPage().data]
  if (!found.some((page) => page?.items.length)) return null
  return (
    <section className="stack narrow">
      <h2>{t('organisation.roles')}</h2>
      <Paged usePage={useEditionPage}>
        {(items) => <Documents documents={items} organisationId={id} path={paths.edition} />}
      </Paged>
      <Paged usePage={useProjectPage}>
        {(items) => <Documents documents={items} organisationId={id} path={paths.project} />}
      </Paged>
    </section>
  )
}

interface Props {
  documents: Document[]
  organisationId: string
  path: (id: string) => string
}

function Documents({ documents, organisationId, path }: Props) {
  const t = useT()
  if (documents.length === 0) return null
  const rolesIn = ({ parties }: Document) =>
    parties.flatMap((party) => (party.organisation_id === organisationId ? [t(`role.${party.role}`)] : []))
  return (
    <ul className="lines">
      {documents.map((document) => (
        <li key={document.id}>
          <Link href={path(document.id)}>
            <Words text={document.title} />
          </Link>
          <p className="muted small">{rolesIn(document).join(', ')}</p>
        </li>
      ))}
    </ul>
  )
}
