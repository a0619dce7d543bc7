import { useMe } from '@/features/commons/identity/me'
import { EditionFacts } from '@/features/planning/plans/edition-facts'
import { EditionStateBadge } from '@/features/planning/plans/edition-state'
import { useEditionTree } from '@/features/planning/plans/plans'
import type { Schema } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { GoalsAndMeasures } from '@/pages/parts/goals-and-measures'
import { Heading } from '@/ui/heading'
import { ButtonLink, Link } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import { PaperHead } from '@/ui/paper-head'
import { PrintButton } from '@/ui/print-button'
import { IncompleteNote } from '@/ui/records/marks'
import { Prose, Words } from '@/ui/words'

type Tree = Schema<'EditionTree'>

/** A plan to be read. */
export function EditionPage({ id }: { id: string }) {
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => <Plan tree={tree} />}
    </Loaded>
  )
}

function Plan({ tree }: { tree: Tree }) {
  const { language, t } = useSpeech()
  const { can } = useMe()
  const { edition, projects } = tree
  return (
    <>
      <PaperHead>
        <Words text={edition.authority_name} />
        {' · '}
        <Words text={edition.title} />
        {' · '}
        {t(`edition-state.${edition.state}`)}
      </PaperHead>
      <Heading
        title={words(edition.title, language)}
        kicker={
          <Link href={paths.authority(edition.authority_id)}>
            <Words text={edition.authority_name} />
          </Link>
        }
        below={
          <p className="row">
            <EditionStateBadge state={edition.state} />
            {can('plans:edit', edition.authority_id) && (
              <ButtonLink href={paths.editionWork(edition.id)}>{t('edition.manage')}</ButtonLink>
            )}
            <PrintButton />
          </p>
        }
      >
        <Words text={edition.title} />
      </Heading>
      <div className="split">
        <div className="stack">
          {edition.state_note && (
            <Notice kind={edition.state === 'adopted' ? 'information' : 'warning'}>
              <p>
                <Words text={edition.state_note} />
              </p>
            </Notice>
          )}
          {edition.summary && <Prose text={edition.summary} />}
          <IncompleteNote incomplete={edition.incomplete} note={edition.incomplete_note} />
        </div>
        <EditionFacts edition={edition} />
        <div className="stack wide">
          <GoalsAndMeasures tree={tree} />
          {projects.length > 0 && (
            <section className="stack narrow">
              <h2>{t('hit.project')}</h2>
              <ul className="lines">
                {projects.map((project) => (
                  <li key={project.id}>
                    <Link href={paths.project(project.id)}>
                      <Words text={project.title} />
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </>
  )
}
