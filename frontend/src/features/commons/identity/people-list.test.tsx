import { answering, refusal } from '../../../../tests/answering'

import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

import { faultsOf } from '../../../../tests/accessible'
import { speak } from '../../../../tests/speaking'
import type { InvitationMade } from './invitations'
import { InvitationsMade } from './invitations-made'
import type { Person } from './people'
import { PeopleList } from './people-list'
import { RolesTable } from './roles-table'

const person = (id: string, name: string, role: Person['role']) =>
  ({ id, name, role, version: 2, email: `${id}@mesto.example` }) as unknown as Person
const people = [person('g1', 'Eva', 'administrator'), person('g2', 'Jan', 'editor')]

test('a role changes by its button and not on the way through the choices', async () => {
  const asked = answering({ 'PATCH /v1/people/g2': { body: { ...people[1], role: 'reader' } } })
  const { container } = await speak('cs', <PeopleList people={people} />)
  await userEvent.selectOptions(screen.getByLabelText('Oprávnění: Jan'), 'reader')
  expect(asked).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Změnit oprávnění: Jan' }))
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(asked[0]).toMatchObject({ path: '/v1/people/g2', body: { role: 'reader' } })
  expect(await faultsOf(container)).toEqual([])
})

test('why the last administrator stays is said beside the person', async () => {
  answering({ 'DELETE /v1/people/g1': refusal(409, 'Někdo musí moci dávat oprávnění.') })
  await speak('cs', <PeopleList people={people} />)
  await userEvent.click(screen.getByRole('button', { name: 'Odebrat: Eva' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Odebrat' }))
  const said = await screen.findByText('Někdo musí moci dávat oprávnění.')
  expect(said.closest('li')?.textContent).toContain('Eva')
})

test('the link of an invitation is shown once, where no letter goes out', async () => {
  const made = { id: 'i1', version: 1, name: 'Jana', email: 'jana@lhota.example' } as InvitationMade
  const told = { ...made, token: 'tajne' }
  const { rerender } = await speak('cs', <InvitationsMade made={[told]} />)
  expect(screen.getByText(/\/invitation#token=tajne$/)).toBeTruthy()
  rerender(<></>)
  await speak('cs', <InvitationsMade made={[{ ...made, token: null }]} />)
  expect(screen.queryByText(/token=/)).toBeNull()
  expect(screen.getByText(/jana@lhota.example/)).toBeTruthy()
})

test('the table says what each role may do', async () => {
  const { container } = await speak('cs', <RolesTable />)
  const row = screen.getByRole('row', { name: /dávat a odebírat oprávnění/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['ano', 'ne', 'ne', 'ne'])
  expect(await faultsOf(container)).toEqual([])
})
