import { beforeAll, describe, expect, test } from 'vitest'

import type { Translate } from '@/lib/messages'

import { textsOf } from '../../../../tests/speaking'
import { differing } from './excerpt'
import { describeChange, type DescribeContext } from './describe-change'
import type { RecordKind } from './labels'

const KNOWN: Record<string, string> = {
  'field.kinds': 'Druh opatření',
  'kind.expand': 'rozšířit',
  'measure-state.agreed': 'dohodnuto',
  'edition-state.adopted': 'schváleno',
  'role.lead': 'Odpovídá',
  'audience.public': 'Zveřejněno pro všechny',
  'publicity.internal': 'jen my uvnitř',
}
let t: Translate
beforeAll(async () => {
  t = await textsOf('cs')
})

const cs = (words: string) => ({ authored: 'cs', values: { cs: words } })
const told = (
  field: string,
  before: unknown,
  after: unknown,
  kind: RecordKind = 'measure',
  entity: string = kind,
) => {
  const context: DescribeContext = {
    kind,
    language: 'cs',
    t,
    known: (key) => KNOWN[key],
    names: new Map([['g1', 'Senioři']]),
  }
  return describeChange({ entity, entity_id: 'x', field, before, after }, context)
}

describe('a change in words', () => {
  test('of plain fields', () => {
    expect(told('priority', null, 2)).toEqual([{ label: 'Priorita', before: null, after: '2' }])
    expect(told('ends', '2027', '2028-Q1')).toEqual([
      { label: 'Konec', before: '2027', after: '1. čtvrtletí 2028' },
    ])
    expect(told('continuous', false, true)[0]).toMatchObject({ before: 'ne', after: 'ano' })
    expect(told('kinds', [], ['expand'])[0]).toMatchObject({ before: null, after: 'rozšířit' })
    expect(told('state', null, 'agreed')[0]).toMatchObject({ after: 'dohodnuto' })
    expect(told('state', null, 'adopted', 'edition')[0]).toMatchObject({ after: 'schváleno' })
  })

  test('of texts in each language that changed', () => {
    const after = { authored: 'cs', values: { cs: 'Nové', en: 'New' } }
    expect(told('title', cs('Staré'), after)).toEqual([
      { label: 'Název (cs)', before: 'Staré', after: 'Nové' },
      { label: 'Název (en)', before: null, after: 'New' },
    ])
    expect(told('title', cs('Staré'), cs('Nové'), 'goal')).toEqual([
      { label: 'Název cíle', before: 'Staré', after: 'Nové' },
    ])
  })

  test('of parts, by who and where they are', () => {
    const lead = { role: 'lead', organisation_name: cs('Charita') }
    expect(told('parties', null, lead, 'measure', 'party')).toEqual([
      { label: 'Kdo se podílí', before: null, after: 'Odpovídá: Charita' },
    ])
    expect(told('places', { territory_name: cs('Lhota') }, null, 'measure', 'place')[0]).toMatchObject({
      before: 'Lhota',
      after: null,
    })
    expect(told('goal_ids', null, { goal_title: cs('Rodiny') }, 'measure', 'measure_goal')[0]?.after).toBe(
      'Rodiny',
    )
    expect(told('parent_id', null, 'g1', 'goal')[0]).toMatchObject({ label: 'Patří pod', after: 'Senioři' })
  })

  test('of who sees a field', () => {
    expect(told('field_audience', {}, { parties: 'internal' })[0]?.after).toBe(
      'Kdo se podílí – jen my uvnitř',
    )
  })

  test('never by the names that only the program knows', () => {
    const said = JSON.stringify([
      told('search_vector', 'a', 'b'),
      told('source', null, { page: 3 }),
      told('level_id', '0000', '1111', 'goal'),
      told('state', 'weird_state', 'agreed'),
    ])
    expect(said).not.toMatch(/search_vector|level_id|weird_state|0000|page/)
  })
})

test('of long texts only where they differ', () => {
  const long = `${'slovo '.repeat(60)}konec ${'dál '.repeat(60)}`
  const [before, after] = differing(long, long.replace('konec', 'začátek'))
  expect(before).toMatch(/^… .*konec.* …$/)
  expect(after).toContain('začátek')
  expect(before.length).toBeLessThan(200)
})
