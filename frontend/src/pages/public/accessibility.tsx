import { useSearchParams } from 'wouter'

import { useAuthorityPage } from '@/features/commons/authorities/authorities'
import { StatementList } from '@/features/commons/authorities/statement-list'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Heading } from '@/ui/heading'
import { Paged } from '@/ui/paged'
import { ButtonLink } from '@/ui/link'
import { Notice } from '@/ui/notice'

/** Whose statement one wants; a page that somebody cannot use is taken along to it. */
export function AccessibilityPage() {
  const t = useT()
  const [search] = useSearchParams()
  const page = search.get('page') ?? ''
  return (
    <>
      <Heading title={t('accessibility.title')} below={<p className="lead">{t('accessibility.lead')}</p>} />
      <div className="stack wide">
        {page && (
          <Notice>
            <p>{t('accessibility.about-page', { page })}</p>
          </Notice>
        )}
        <Paged usePage={useAuthorityPage}>
          {(authorities) => <StatementList authorities={authorities} page={page} />}
        </Paged>
        <section className="stack narrow">
          <h2>{t('accessibility.reported')}</h2>
          <p>{t('accessibility.reported-lead')}</p>
          <p>
            <ButtonLink href={paths.receipt()}>{t('report.follow')}</ButtonLink>
          </p>
        </section>
      </div>
    </>
  )
}
