import { expect, test } from 'vitest'

import type { MeasureBrief } from '@/api/types'

import { chosenBy, leadsOf } from './choice'

const body = (role: string, name: string) => ({
  role,
  organisation_id: null,
  body: { authored: 'cs', values: { cs: name } },
})
const measure = (state: string, groups: string[], parties: object[]) =>
  ({ state, target_groups: groups.map((id) => ({ id })), parties }) as unknown as MeasureBrief

const planned = measure('planned', ['seniors'], [body('lead', 'Charita'), body('partner', 'Město')])
const running = measure('in_progress', ['youth'], [body('lead', 'Město')])
const all = [planned, running]
const chosen = (part: object) => all.filter(chosenBy({ state: '', group: '', lead: '', ...part }))

test('measures are chosen by state, target group and who leads them', () => {
  expect(chosen({})).toEqual(all)
  expect(chosen({ state: 'planned' })).toEqual([planned])
  expect(chosen({ group: 'youth' })).toEqual([running])
  expect(chosen({ lead: 'Město' })).toEqual([running])
  expect(chosen({ lead: 'Město', state: 'planned' })).toEqual([])
})

test('only leads are offered, each once', () => {
  expect(leadsOf([...all, running]).map(({ body }) => body?.values.cs)).toEqual(['Charita', 'Město'])
})
