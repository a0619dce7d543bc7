import { useTerritoriesOf } from '@/features/commons/territories/territories'
import { TerritoryImport } from '@/features/commons/territories/territory-import'
import { TerritoryList } from '@/features/commons/territories/territory-list'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { WithRight } from '@/pages/workspace/parts/with-right'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'

export function TerritoriesPage({ id }: { id: string }) {
  const t = useT()
  const territories = useTerritoriesOf(id)
  return (
    <WithRight right="territories:edit" authorityId={id} title={t('territories.title')}>
      <Trail steps={[{ href: paths.work, words: t('frame.work') }]} />
      <Heading title={t('territories.title')} />
      <div className="stack wide">
        <TerritoryImport authorityId={id} />
        <section className="stack narrow reading">
          <h2>{t('territories.known')}</h2>
          <Loaded query={territories}>{({ items }) => <TerritoryList territories={items} />}</Loaded>
        </section>
      </div>
    </WithRight>
  )
}
