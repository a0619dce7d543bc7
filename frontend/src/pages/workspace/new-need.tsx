import { useSearchParams } from 'wouter'

import type { Schema } from '@/api/types'
import { NeedForm } from '@/features/planning/needs/need-forms'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { EditionPart } from '@/pages/workspace/parts/edition-part'
import { useNeedChoices } from '@/pages/workspace/parts/need-choices'
import { useNavigate } from '@/ui/navigation'
import { Skeleton } from '@/ui/loaded'

export function NewNeedPage({ id }: { id: string }) {
  const t = useT()
  return (
    <EditionPart id={id} right="needs:edit" title={t('need.new')} lead={t('need.new-lead')}>
      {(tree) => <Form tree={tree} />}
    </EditionPart>
  )
}

function Form({ tree }: { tree: Schema<'EditionTree'> }) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const choices = useNeedChoices(tree)
  const { edition } = tree
  if (!choices) return <Skeleton />
  return (
    <NeedForm
      editionId={edition.id}
      choices={choices}
      language={edition.title.authored}
      measureId={search.get('measure')}
      onDone={() => navigate(paths.needs(edition.id))}
    />
  )
}
