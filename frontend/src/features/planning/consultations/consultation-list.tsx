import type { ReactNode } from 'react'

import type { Consultation } from '@/api/types'
import { formatDate } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { formatMomentIn, differs } from '@/lib/moments'
import { Prose, Words } from '@/ui/words'

interface Props {
  consultations: Consultation[]
  /** Whose clock the times are told by. */
  zone: string
  /** What one can do with each of them. */
  below?: (consultation: Consultation) => ReactNode
}

/** When and how people could comment, and whether they still can. */
export function ConsultationList({ consultations, zone, below }: Props) {
  const { language, t } = useSpeech()
  return (
    <ul className="lines">
      {consultations.map((one) => (
        <li key={one.id} className="stack narrow">
          <p>
            <strong>{t(`consultation-state.${one.state}`)}</strong>{' '}
            {t('consultation.window', {
              from: formatMomentIn(zone, one.opens_at, language),
              until: formatMomentIn(zone, one.closes_at, language),
            })}
            {differs(zone, one.closes_at) && (
              <span className="muted small"> ({t('moment.zone', { zone: zone.split('/')[1] ?? '' })})</span>
            )}
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
          {below?.(one)}
        </li>
      ))}
    </ul>
  )
}
