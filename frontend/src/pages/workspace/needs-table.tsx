import { useQuery } from '@tanstack/react-query'
import { useSearch, useSearchParams } from 'wouter'

import type { Schema } from '@/api/types'
import { useAuthority } from '@/features/commons/authorities/authorities'
import { useTerms } from '@/features/commons/classifications/terms'
import { useMe } from '@/features/commons/identity/me'
import { NeedsGrid, needsQuery } from '@/features/planning/needs/need-grid'
import type { Need } from '@/features/planning/needs/needs'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { useMemo } from 'react'
import { EditionPart } from '@/pages/workspace/parts/edition-part'
import { elementOption, offered } from '@/pages/workspace/parts/offered'
import { ButtonLink } from '@/ui/link'
import { Loaded, Skeleton } from '@/ui/loaded'
import { useNavigate } from '@/ui/navigation'

type Tree = Schema<'EditionTree'>

/** All needs of one edition as a spreadsheet. */
export function NeedsTablePage({ id }: { id: string }) {
  const t = useT()
  const needs = useQuery(needsQuery(id))
  return (
    <EditionPart id={id} right="needs:edit" title={t('need.table')} lead={t('need.list-lead')}>
      {(tree) => (
        <>
          <p>
            <ButtonLink href={paths.needs(id)}>{t('need.list')}</ButtonLink>
          </p>
          <Loaded query={needs}>{(items) => <Table tree={tree} needs={items} />}</Loaded>
        </>
      )}
    </EditionPart>
  )
}

/** What the cells offer; what some need has already is never missing. */
function useChoices({ edition, measures }: Tree, needs: readonly Need[]) {
  const { language } = useSpeech()
  const country = useAuthority(edition.authority_id).data?.country
  const groups = useTerms('target_group', country).data
  return useMemo(
    () =>
      groups
        ? {
            target_groups: offered(
              language,
              groups,
              needs.flatMap((need) => need.target_groups),
            ),
            measure_ids: measures.map((measure) => elementOption(measure.id, measure, language)),
          }
        : null,
    // Columns are drawn anew with the choices: not at every change of a need.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [groups, measures, language],
  )
}

function Table({ tree, needs }: { tree: Tree; needs: Need[] }) {
  const { edition } = tree
  const { user } = useMe()
  const navigate = useNavigate()
  const address = useSearch()
  const [, setSearch] = useSearchParams()
  const choices = useChoices(tree, needs)
  if (!choices) return <Skeleton />
  return (
    <NeedsGrid
      {...{ needs, choices, address }}
      editionId={edition.id}
      language={edition.title.authored}
      user={user?.id ?? ''}
      onAddress={(next) => setSearch(new URLSearchParams(next), { replace: true })}
      onOpen={(need) => navigate(paths.needEdit(need))}
    />
  )
}
