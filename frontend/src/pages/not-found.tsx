import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { usePageMeta } from '@/lib/page-context'
import { useNavigate } from '@/ui/navigation'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'
import { SearchBox } from '@/ui/search-box'

export function NotFoundPage() {
  const t = useT()
  const navigate = useNavigate()
  usePageMeta({ status: 404 })
  return (
    <>
      <Heading title={t('missing.title')} below={<p className="lead">{t('missing.lead')}</p>} />
      <div className="stack reading">
        <SearchBox onSearch={(query) => navigate(paths.search(query))} />
        <p>
          <ButtonLink href={paths.home}>{t('missing.home')}</ButtonLink>
        </p>
      </div>
    </>
  )
}
