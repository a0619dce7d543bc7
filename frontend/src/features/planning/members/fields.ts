import type { Schema } from '@/api/types'
import { fields } from '@/lib/fields/fields'
import { reference } from '@/lib/fields/list-kinds'
import { text } from '@/lib/fields/text-kinds'

import type { Member } from './members'

export const MEMBER = fields<Schema<'MemberUpdate'>, Member, Schema<'MemberCreate'>>()('edition_member', {
  territory_id: reference({ none: 'member.no-territory', hint: 'field.territory_id-hint' }),
  note: text(),
})
