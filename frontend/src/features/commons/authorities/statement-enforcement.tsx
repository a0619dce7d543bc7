import type { Schema } from '@/api/types'
import { useT } from '@/lib/messages'
import { Facts } from '@/ui/facts'
import { Words } from '@/ui/words'

interface Props {
  country: Schema<'AuthorityRead'>['country']
  law: Schema<'AccessibilityLawRead'> | null
}

/** How to complain further, and where; what is not established about a country is not made up. */
export function Enforcement({ country, law }: Props) {
  const t = useT()
  const office = law?.enforcement_name ?? null
  return (
    <section className="stack narrow">
      <h2>{t('statement.enforcement')}</h2>
      <p>{t('statement.enforcement-lead', { country })}</p>
      {!office && <p>{t('statement.enforcement-unknown')}</p>}
      {law && office && (
        <Facts
          facts={[
            {
              name: t('statement.enforcement-office'),
              value: (
                <>
                  {law.enforcement_url ? (
                    <a href={law.enforcement_url}>
                      <Words text={office} />
                    </a>
                  ) : (
                    <Words text={office} />
                  )}
                  {!law.enforcement_established && ` ${t('statement.unconfirmed')}`}
                </>
              ),
            },
            law.complaint_paragraph !== null && {
              name: t('statement.paragraph'),
              value: `${law.law.citation}, ${law.complaint_paragraph}`,
            },
          ]}
        />
      )}
    </section>
  )
}
