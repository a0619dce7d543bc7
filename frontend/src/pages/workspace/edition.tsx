import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

import type { Schema } from '@/api/types'
import { useMe } from '@/features/commons/identity/me'
import { PlanStructure } from '@/features/planning/goals/structure/structure'
import { EditionStateBadge } from '@/features/planning/plans/edition-state'
import { useEditionTree } from '@/features/planning/plans/plans'
import { Publication } from '@/features/planning/plans/publication'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { PublicAtOnce } from '@/pages/workspace/parts/public-at-once'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

type Tree = Schema<'EditionTree'>

/** One edition at work: its goals and measures put in order, how far it got, who sees it. */
export function WorkEditionPage({ id }: { id: string }) {
  const { t } = useSpeech()
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => (
        <WithRight right="goals:edit" authorityId={tree.edition.authority_id} title={t('frame.work')}>
          <Screen tree={tree} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ tree }: { tree: Tree }) {
  const { language, t } = useSpeech()
  const { can } = useMe()
  const [search, setSearch] = useSearchParams()
  const look = useCallback(
    (q: string) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before)
          if (q) next.set('q', q)
          else next.delete('q')
          return next
        },
        { replace: true },
      ),
    [setSearch],
  )
  const { edition } = tree
  return (
    <>
      <Trail steps={[{ href: paths.work, words: t('frame.work') }]} />
      <Heading
        title={words(edition.title, language)}
        below={
          <div className="row">
            <EditionStateBadge state={edition.state} />
            {can('plans:edit', edition.authority_id) && (
              <Link href={paths.editionEdit(edition.id)}>{t('edition.edit')}</Link>
            )}
            <Link href={paths.measuresGrid(edition.id)}>{t('work.measures')}</Link>
            <Link href={paths.timeline(edition.id)}>{t('timeline.title')}</Link>
            <Link href={paths.needs(edition.id)}>{t('need.list')}</Link>
            <Link href={paths.alignments(edition.id)}>{t('alignment.list')}</Link>
            <Link href={paths.attachments(edition.id)}>{t('file.list')}</Link>
            <Link href={paths.workbook(edition.id)}>{t('workbook.title')}</Link>
            <Link href={paths.proposals(edition.id)}>{t('proposal.all')}</Link>
            <Link href={paths.edition(edition.id)}>{t('edition.read')}</Link>
          </div>
        }
      >
        <Words text={edition.title} />
      </Heading>
      <div className="stack wide">
        <PublicAtOnce edition={edition} />
        <PlanStructure tree={tree} q={search.get('q') ?? ''} onSearch={look} />
        {can('plans:publish', edition.authority_id) && <Publication edition={edition} />}
      </div>
    </>
  )
}
