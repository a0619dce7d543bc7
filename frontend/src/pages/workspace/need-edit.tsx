import type { Schema } from '@/api/types'
import { NeedEditForm } from '@/features/planning/needs/need-forms'
import { NeedRemoval } from '@/features/planning/needs/need-removal'
import { type Need, useNeed } from '@/features/planning/needs/needs'
import { useEditionTree } from '@/features/planning/plans/plans'
import { useSpeech, useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { useNeedChoices } from '@/pages/workspace/parts/need-choices'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { useNavigate } from '@/ui/navigation'
import { Heading } from '@/ui/heading'
import { Loaded, Skeleton } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

type Tree = Schema<'EditionTree'>

export function NeedEditPage({ id }: { id: string }) {
  const t = useT()
  const query = useNeed(id)
  return (
    <Loaded screen query={query}>
      {(need) => (
        <WithRight right="needs:edit" authorityId={need.authority_id} title={t('need.edit')}>
          <WithTree need={need} />
        </WithRight>
      )}
    </Loaded>
  )
}

function WithTree({ need }: { need: Need }) {
  const query = useEditionTree(need.edition_id)
  return (
    <Loaded screen query={query}>
      {(tree) => <Screen need={need} tree={tree} />}
    </Loaded>
  )
}

function Screen({ need, tree }: { need: Need; tree: Tree }) {
  const { language, t } = useSpeech()
  const navigate = useNavigate()
  const choices = useNeedChoices(tree, need)
  const back = paths.needs(need.edition_id)
  return (
    <>
      <Trail
        steps={[
          { href: paths.editionWork(need.edition_id), words: <Words text={tree.edition.title} /> },
          { href: back, words: t('need.list') },
        ]}
      />
      <Heading
        title={`${t('need.edit')}: ${words(need.title, language)}`}
        kicker={<Words text={need.title} />}
      >
        {t('need.edit')}
      </Heading>
      <div className="stack wide">
        {choices ? <NeedEditForm need={need} choices={choices} back={back} /> : <Skeleton />}
        <NeedRemoval need={need} onDone={() => navigate(back)} />
      </div>
    </>
  )
}
