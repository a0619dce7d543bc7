import type { Consultation } from '@/api/types'
import { formatDate, formatMoment } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { Prose, Words } from '@/ui/words'

/** When and how people could comment, and whether they still can. */
export function ConsultationList({ consultations }: { consultations: Consultation[] }) {
  const { language, t } = useSpeech()
  return (
    <ul className="lines">
      {consultations.map((one) => (
        <li key={one.id} className="stack narrow">
          <p>
            <strong>{t(`consultation-state.${one.state}`)}</strong>{' '}
            {t('consultation.window', {
              from: formatMoment(one.opens_at, language),
              until: formatMoment(one.closes_at, language),
            })}
          </p>
          <p className="muted small">{t('consultation.about', { number: String(one.version_number) })}</p>
          {one.ways && <Prose text={one.ways} />}
          {one.hearing_on && (
            <p>
              {t('consultation.hearing', { date: formatDate(one.hearing_on, language, t) })}
              {one.hearing_place && (
                <>
                  {', '}
                  <Words text={one.hearing_place} />
                </>
              )}
            </p>
          )}
          {one.notice_url && (
            <p>
              <a href={one.notice_url} rel="noreferrer">
                {t('act.notice')}
              </a>
            </p>
          )}
          {one.note && <Prose text={one.note} />}
        </li>
      ))}
    </ul>
  )
}
