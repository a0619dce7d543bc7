import { useT } from '@/lib/messages'

/** What the browser of a reader stores: all of it. */
export function StoredOnDevice() {
  const t = useT()
  const rows = [
    { what: t('privacy.language'), why: t('privacy.language-why'), long: t('privacy.a-year') },
    { what: t('privacy.theme'), why: t('privacy.theme-why'), long: t('privacy.theme-long') },
    { what: t('privacy.easy'), why: t('privacy.easy-why'), long: t('privacy.theme-long') },
    { what: t('privacy.sign-in'), why: t('privacy.sign-in-why'), long: t('privacy.sign-in-long') },
    { what: t('privacy.drafts'), why: t('privacy.drafts-why'), long: t('privacy.drafts-long') },
    { what: t('privacy.views'), why: t('privacy.views-why'), long: t('privacy.views-long') },
  ]
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('privacy.device-table')}>
      <table>
        <caption>{t('privacy.device-table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('privacy.what')}</th>
            <th scope="col">{t('privacy.why')}</th>
            <th scope="col">{t('privacy.how-long')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, why, long }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{why}</td>
              <td>{long}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What the server keeps, of whom and how long. */
export function StoredOnServer() {
  const t = useT()
  const parts = [
    [t('privacy.readers'), t('privacy.readers-kept')],
    [t('privacy.reports'), t('privacy.reports-kept')],
    [t('privacy.accounts'), t('privacy.accounts-kept')],
    [t('privacy.sessions'), t('privacy.sessions-kept')],
    [t('privacy.changes'), t('privacy.changes-kept')],
  ] as const
  return parts.map(([title, kept]) => (
    <div key={title} className="stack narrow">
      <h3>{title}</h3>
      <p>{kept}</p>
    </div>
  ))
}
