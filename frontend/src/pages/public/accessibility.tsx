import { useSearchParams } from 'wouter'

import { useAuthorities } from '@/features/commons/authorities/authorities'
import { StatementList } from '@/features/commons/authorities/statement-list'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'
import { More } from '@/ui/more'
import { Notice } from '@/ui/notice'
import { ProblemNotice } from '@/ui/problem-notice'

/** Whose statement one wants; a page that somebody cannot use is taken along to it. */
export function AccessibilityPage() {
  const t = useT()
  const [search] = useSearchParams()
  const page = search.get('page') ?? ''
  const authorities = useAuthorities({ limit: 100 })
  return (
    <>
      <Heading title={t('accessibility.title')} below={<p className="lead">{t('accessibility.lead')}</p>} />
      <div className="stack wide">
        {page && (
          <Notice>
            <p>{t('accessibility.about-page', { page })}</p>
          </Notice>
        )}
        {authorities.error && <ProblemNotice error={authorities.error} />}
        <StatementList authorities={authorities.items} page={page} />
        <More {...authorities} />
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
