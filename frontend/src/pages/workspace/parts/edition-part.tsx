import type { ReactNode } from 'react'

import type { Schema } from '@/api/types'
import type { Right } from '@/features/commons/identity/me'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { PublicAtOnce } from '@/pages/workspace/parts/public-at-once'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

interface Props {
  /** Of the edition. */
  id: string
  right: Right
  title: string
  lead: string
  children: (tree: Schema<'EditionTree'>) => ReactNode
}

/** A screen for what stands beside the goals and measures of one edition. */
export function EditionPart({ id, right, title, lead, children }: Props) {
  const t = useT()
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => (
        <WithRight right={right} authorityId={tree.edition.authority_id} title={title}>
          <Trail
            steps={[
              { href: paths.work, words: t('frame.work') },
              { href: paths.editionWork(id), words: <Words text={tree.edition.title} /> },
            ]}
          />
          <Heading title={title} below={<p className="lead">{lead}</p>} />
          <div className="stack wide">
            <PublicAtOnce edition={tree.edition} />
            {children(tree)}
          </div>
        </WithRight>
      )}
    </Loaded>
  )
}
