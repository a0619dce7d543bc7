import { useAuthorityPage } from '@/features/commons/authorities/authorities'
import { ResponsibleList } from '@/features/commons/authorities/responsible-list'
import { StoredOnDevice, StoredOnServer } from '@/features/commons/feedback/stored'
import { useT } from '@/lib/messages'
import { Heading } from '@/ui/heading'
import { Paged } from '@/ui/paged'

const COUNTRIES = ['CZ', 'SK', 'RS'] as const

/** What is stored about whom, how long, who answers for it and what one may ask for. */
export function PrivacyPage() {
  const t = useT()
  return (
    <>
      <Heading title={t('privacy.title')} below={<p className="lead">{t('privacy.lead')}</p>} />
      <div className="stack wide reading">
        <section className="stack">
          <h2>{t('privacy.device')}</h2>
          <StoredOnDevice />
          <p>{t('privacy.nothing-else')}</p>
        </section>
        <section className="stack">
          <h2>{t('privacy.server')}</h2>
          <StoredOnServer />
        </section>
        <section className="stack">
          <h2>{t('privacy.rights')}</h2>
          <Rights />
        </section>
        <section className="stack">
          <h2>{t('privacy.responsible')}</h2>
          <p>{t('privacy.responsible-lead')}</p>
          <Paged usePage={useAuthorityPage}>
            {(authorities) => <ResponsibleList authorities={authorities} />}
          </Paged>
        </section>
      </div>
    </>
  )
}

function Rights() {
  const t = useT()
  const rights = [
    t('privacy.right-see'),
    t('privacy.right-correct'),
    t('privacy.right-erase'),
    t('privacy.right-object'),
  ]
  return (
    <>
      <p>{t('privacy.rights-lead')}</p>
      <ul className="plain-list">
        {rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
      <p>{t('privacy.complaint')}</p>
      <ul className="plain-list">
        {COUNTRIES.map((country) => (
          <li key={country}>
            {t('country.of', { country })}: {t('privacy.office', { country })}
          </li>
        ))}
      </ul>
    </>
  )
}
