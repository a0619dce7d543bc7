import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'

import { faultsOf } from '../../../../tests/accessible'
import { speak } from '../../../../tests/speaking'
import { type DraftOf, emptyDraft } from '@/lib/fields/fields'
import { RecordFields } from '@/ui/fields/record-fields'

import { MEASURE } from './fields'

type Where = Pick<DraftOf<typeof MEASURE>, 'places' | 'place_note' | 'place_uncertain'>

const rule = { kind: 'local_community', rural: true, within: null, count: null, all: true } as const
const start: Where = {
  places: [
    { rule, certain: true },
    { territory_id: 't1', certain: false },
  ],
  place_note: { authored: 'cs', values: {} },
  place_uncertain: false,
}
const territories = Array.from({ length: 15 }, (_, at) => ({ value: `t${at}`, words: `Místo ${at}` }))

function Held({ told }: { told: (where: Where) => void }) {
  const [where, setWhere] = useState(start)
  const change = (part: Partial<Where>) => {
    setWhere({ ...where, ...part })
    told({ ...where, ...part })
  }
  return (
    <RecordFields
      of={MEASURE}
      only={['places', 'place_note', 'place_uncertain']}
      draft={{ ...emptyDraft(MEASURE, 'cs'), ...where }}
      choices={{ places: territories }}
      language="cs"
      error={null}
      onChange={change}
    />
  )
}

test('a place is added to what is there, and a rule stays in words', async () => {
  const told = vi.fn()
  const { container } = await speak('cs', <Held told={told} />)
  expect(screen.getByText(/všechna venkovská místní společenství/)).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Místo 1' }).checked).toBe(true)
  await userEvent.click(screen.getByText('Vybrat další'))
  await userEvent.type(screen.getByRole('searchbox'), 'misto 14')
  expect(screen.queryByRole('checkbox', { name: 'Místo 13' })).toBeNull()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Místo 14' }))
  expect(told).toHaveBeenLastCalledWith({
    ...start,
    places: [...start.places, { territory_id: 't14', certain: true }],
  })
  expect(await faultsOf(container)).toEqual([])
})

test('a place is taken away, said in words and called uncertain', async () => {
  const told = vi.fn()
  await speak('cs', <Held told={told} />)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Místo 1' }))
  await userEvent.click(screen.getByRole('button', { name: /^Odebrat: všechna/ }))
  await userEvent.type(screen.getByLabelText(/^Kde, vlastními slovy/), 'u')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Místo není jisté' }))
  expect(told).toHaveBeenLastCalledWith({
    places: [],
    place_note: { authored: 'cs', values: { cs: 'u' } },
    place_uncertain: true,
  })
})
