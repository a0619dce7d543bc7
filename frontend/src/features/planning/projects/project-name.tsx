import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import { useProjectTree } from './projects'

export function ProjectName({ id }: { id: string }) {
  const project = useProjectTree(id).data?.project
  if (!project) return null
  return (
    <Link href={paths.project(id)}>
      <Words text={project.title} />
    </Link>
  )
}
