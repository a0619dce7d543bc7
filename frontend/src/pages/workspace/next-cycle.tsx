import { useState } from 'react'

import type { Edition } from '@/api/types'
import { DecisionForm } from '@/features/planning/succession/decision-form'
import { OldTree } from '@/features/planning/succession/old-tree'
import { type Succession, useSuccession } from '@/features/planning/succession/succession'
import { useT } from '@/lib/messages'
import { EditionPart } from '@/pages/workspace/parts/edition-part'
import { Loaded } from '@/ui/loaded'
import { Words } from '@/ui/words'

/** An edition is made out of the one before: each old goal and measure is decided. */
export function NextCyclePage({ id }: { id: string }) {
  const t = useT()
  return (
    <EditionPart id={id} right="goals:edit" title={t('succession.page')} lead={t('succession.lead')}>
      {({ edition }) => <Decisions edition={edition} />}
    </EditionPart>
  )
}

function Decisions({ edition }: { edition: Edition }) {
  const t = useT()
  const query = useSuccession(edition.id)
  return (
    <Loaded query={query}>
      {(found) =>
        found.items.length > 0 ? (
          <Tree edition={edition} found={found} />
        ) : (
          <p className="muted">{t('succession.none')}</p>
        )
      }
    </Loaded>
  )
}

function Tree({ edition, found }: { edition: Edition; found: Succession }) {
  const t = useT()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = (ids: string[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      for (const id of ids)
        if (on) next.add(id)
        else next.delete(id)
      return next
    })
  const items = found.items.filter(({ id, decision }) => chosen.has(id) && !decision)
  return (
    <div className="stack wide">
      <p role="status">
        {t('succession.undecided', { count: found.undecided })}
        {' · '}
        {t('succession.decided', { count: found.items.length - found.undecided })}
      </p>
      <div className={found.undecided > 0 ? 'side-by-side' : undefined}>
        {found.undecided > 0 && (
          <div className="stays">
            <DecisionForm
              editionId={edition.id}
              language={edition.title.authored}
              chosen={items}
              onDone={(ids) => choose(ids, false)}
            />
          </div>
        )}
        <section className="stack narrow">
          {found.old_title && (
            <h2>
              <Words text={found.old_title} />
            </h2>
          )}
          <OldTree items={found.items} chosen={chosen} onChoose={choose} />
        </section>
      </div>
    </div>
  )
}
