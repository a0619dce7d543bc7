import type { Schema } from '@/api/types'
import { fields, leftOut } from '@/lib/fields/fields'
import { places } from '@/lib/fields/list-kinds'
import { text } from '@/lib/fields/text-kinds'
import { choice } from '@/lib/fields/value-kinds'

import { LIKELIHOODS } from './risks'

export const RISK = fields<Schema<'RiskUpdate'>, Schema<'RiskRead'>, Schema<'RiskCreate'>>()('risk', {
  title: text({ required: true }),
  likelihood: choice({ codes: LIKELIHOODS, words: (code) => `likelihood.${code}` }),
  places: places(),
  position: leftOut('risks are moved in their list'),
})
