import type { Act, Schema } from '@/api/types'
import { fields } from '@/lib/fields/fields'
import { reference } from '@/lib/fields/list-kinds'
import { partialDate, text, url, words } from '@/lib/fields/text-kinds'
import { number } from '@/lib/fields/value-kinds'

/** What is known of a decision; everything may stay open. */
export const ACT = fields<Schema<'ActUpdate'>, Act, Schema<'ActCreate'>>()('adoption_act', {
  organisation_id: reference({ none: 'member.act-none' }),
  body: text({ hint: 'field.adoption_act.body-hint' }),
  decided_on: partialDate(),
  session: words({ longest: 200 }),
  resolution: words({ longest: 200, beside: true }),
  votes_for: number({ whole: true, legend: 'act.votes' }),
  votes_against: number({ whole: true, beside: true }),
  votes_abstained: number({ whole: true, beside: true }),
  gazette: words({ longest: 200 }),
  notice_url: url(),
  note: text({ long: true }),
})
