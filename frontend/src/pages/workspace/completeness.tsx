import type { Schema } from '@/api/types'
import { useRequiredChapters } from '@/features/commons/authorities/authorities'
import { useChapters } from '@/features/planning/chapters/chapters'
import { useMeasuresWithoutEvidence } from '@/features/planning/needs/needs'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useSuccession } from '@/features/planning/succession/succession'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { GAPS, gapsOf, type Missing } from '@/pages/workspace/parts/completeness'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Fold } from '@/ui/fold'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { Loaded, Skeleton } from '@/ui/loaded'
import { Notice } from '@/ui/notice'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

type Tree = Schema<'EditionTree'>

/** What a plan lacks, each a way to where it can be mended. */
export function CompletenessPage({ id }: { id: string }) {
  const t = useT()
  const query = useEditionTree(id)
  return (
    <Loaded screen query={query}>
      {(tree) => (
        <WithRight right="goals:edit" authorityId={tree.edition.authority_id} title={t('complete.title')}>
          <Screen tree={tree} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ tree }: { tree: Tree }) {
  const { language, t } = useSpeech()
  const { edition } = tree
  return (
    <>
      <Trail
        steps={[
          { href: paths.work, words: t('frame.work') },
          { href: paths.editionWork(edition.id), words: <Words text={edition.title} /> },
        ]}
      />
      <Heading title={`${t('complete.title')}: ${words(edition.title, language)}`}>
        {t('complete.title')}
      </Heading>
      <Found tree={tree} />
    </>
  )
}

function Found({ tree }: { tree: Tree }) {
  const t = useT()
  const { edition } = tree
  const law = useRequiredChapters(edition.authority_id)
  const chapters = useChapters(edition.id).data?.items
  const unproven = useMeasuresWithoutEvidence(edition.id).data?.items
  const before = useSuccession(edition.id).data?.items
  if (!chapters || !unproven || !before) return <Skeleton />
  const gaps = gapsOf({
    tree,
    asked: law?.chapters ?? [],
    covered: chapters.flatMap(({ covers }) => covers),
    unproven,
    undecided: before.filter(({ decision }) => !decision),
  })
  const found = GAPS.flatMap((name) => (gaps[name] ? [{ name, missing: gaps[name] }] : []))
  return (
    <div className="stack">
      <p className="reading">{t('complete.intro')}</p>
      {found.length === 0 && (
        <Notice kind="information">
          <p>{t('complete.nothing')}</p>
        </Notice>
      )}
      {found.map(({ name, missing }) => (
        <section key={name} className="stack narrow">
          <h2>{t(`complete.${name}`, { count: missing.length })}</h2>
          <Ways missing={missing} />
        </section>
      ))}
    </div>
  )
}

const FEW = 8

function Ways({ missing }: { missing: Missing[] }) {
  const t = useT()
  const rest = missing.slice(FEW)
  return (
    <>
      <List missing={missing.slice(0, FEW)} />
      {rest.length > 0 && (
        <Fold summary={t('complete.more', { count: rest.length })}>
          <List missing={rest} />
        </Fold>
      )}
    </>
  )
}

function List({ missing }: { missing: Missing[] }) {
  return (
    <ul className="lines">
      {missing.map(({ id, href, name }) => (
        <li key={id}>
          <Link href={href}>
            <Words text={name} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
