import type { Consultation, Schema } from '@/api/types'
import { fields } from '@/lib/fields/fields'
import { partialDate, text, url } from '@/lib/fields/text-kinds'

import { moment } from './moment-field'

/** When and how people can comment; the times are told by the clock of a zone. */
export const consultationFields = (zone: string) =>
  fields<Schema<'ConsultationUpdate'>, Consultation, Schema<'ConsultationCreate'>>()('consultation', {
    opens_at: moment(zone),
    closes_at: moment(zone, { beside: true }),
    ways: text({ long: true, hint: 'field.ways-hint' }),
    hearing_on: partialDate(),
    hearing_place: text(),
    notice_url: url(),
    note: text({ long: true }),
  })
