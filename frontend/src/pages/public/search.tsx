import { useSearchParams } from 'wouter'

import { HitGroups } from '@/features/exchange/search/hit-groups'
import { useSearchHits } from '@/features/exchange/search/search'
import { useNavigate } from '@/ui/navigation'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Heading } from '@/ui/heading'
import { More } from '@/ui/more'
import { ProblemNotice } from '@/ui/problem-notice'
import { SearchBox } from '@/ui/search-box'

export function SearchPage() {
  const t = useT()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const q = search.get('q') ?? ''
  const hits = useSearchHits(q)
  const count = hits.items.length
  const found = hits.hasNextPage ? t('search.at-least', { count, q }) : t('search.found', { count, q })
  return (
    <>
      <Heading title={q ? t('search.title-for', { q }) : t('search.title')} />
      <div className="stack wide reading">
        <SearchBox start={q} onSearch={(query) => navigate(paths.search(query))} />
        <p role="status" className="muted">
          {q && (hits.isPending ? t('loading') : hits.isSuccess && found)}
        </p>
        {hits.error && <ProblemNotice error={hits.error} />}
        <HitGroups hits={hits.items} />
        {q && hits.isSuccess && count === 0 && <p className="reading">{t('search.nothing')}</p>}
        <More {...hits} />
      </div>
    </>
  )
}
