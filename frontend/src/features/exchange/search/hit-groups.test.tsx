import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { speak } from '../../../../tests/speaking'
import { HitGroups } from './hit-groups'
import type { Hit } from './search'

const hit = (kind: Hit['kind'], id: string = kind): Hit => ({
  kind,
  id,
  title: { authored: 'en', values: { en: 'Homes' } },
  subkind: null,
  code: null,
  context: null,
  authority_id: null,
  authority_name: null,
  edition_id: null,
  measure_id: null,
  project_id: null,
})

test('kinds stand in their order, and one without a place of its own after them', async () => {
  const found = [hit('risk' as Hit['kind']), hit('measure'), hit('need'), hit('measure', 'another')]
  await speak('en', <HitGroups hits={found} />)
  const groups = screen.getAllByRole('heading', { level: 2 }).map(({ id }) => id)
  expect(groups).toEqual(['hits-need', 'hits-measure', 'hits-risk'])
  expect(screen.getAllByRole('listitem')).toHaveLength(4)
})
