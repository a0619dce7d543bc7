import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'

import { ProblemError } from '@/api/problem'

import { faultsOf } from '../../tests/accessible'
import { speak } from '../../tests/speaking'
import { Badge } from './badge'
import { Chips } from './chips'
import { Choices } from './choices'
import { DateField } from './date-field'
import { ErrorSummary, faultAt, idOf } from './error-summary'
import { Facts } from './facts'
import { InputField, SelectField } from './field'
import { Fold } from './fold'
import { Notice } from './notice'
import { SearchBox } from './search-box'
import { TextField } from './text-field'
import { Words } from './words'

const refusal = new ProblemError(
  {
    type: 'about:blank',
    title: 'Uložit to nejde',
    status: 422,
    detail: 'Jedno pole je špatně.',
    instance: '/v1/measures',
    code: 'invalid',
    errors: [{ pointer: '/starts', code: 'bad_date', detail: 'Začátek není datum.' }],
  },
  422,
)

test('a refusal takes the focus and leads to its field', async () => {
  await speak(
    'cs',
    <>
      <ErrorSummary error={refusal} fieldOf={idOf} />
      <DateField
        id={idOf('/starts')}
        label="Začátek"
        value="x"
        onChange={() => undefined}
        fault={faultAt(refusal, '/starts')}
      />
    </>,
  )
  const summary = screen.getByRole('alert')
  expect(document.activeElement).toBe(summary)
  expect(summary.textContent).toContain('Jedno pole je špatně.')
  await userEvent.click(screen.getByRole('link', { name: 'Začátek není datum.' }))
  const field = screen.getByLabelText('Začátek')
  expect(document.activeElement).toBe(field)
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('a refusal says each sentence once', async () => {
  const detail = 'Konec je před začátkem.'
  const errors = ['/body/ends', '/body/starts'].map((pointer) => ({ pointer, code: 'ends', detail }))
  const same = new ProblemError({ ...refusal.problem, title: detail, detail, errors }, 422)
  await speak('cs', <ErrorSummary error={same} fieldOf={idOf} />)
  expect(screen.getAllByText(detail)).toHaveLength(1)
  expect(faultAt(same, '/ends')).toBe(detail)
  expect(faultAt(same, '/end')).toBeUndefined()
})

test('a text of another language says so', async () => {
  const text = { authored: 'sk', values: { sk: 'Opatrenie' } }
  await speak('cs', <Words text={text} />)
  expect(screen.getByText('Opatrenie').lang).toBe('sk')
})

test('a text gets another language by its button', async () => {
  const onChange = vi.fn()
  await speak(
    'cs',
    <TextField id="title" label="Název" text={{ authored: 'cs', values: { cs: 'A' } }} onChange={onChange} />,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Přidat jazyk' }))
  await userEvent.click(screen.getByRole('button', { name: 'English' }))
  await userEvent.type(screen.getByLabelText('Název – English'), 'B')
  expect(onChange).toHaveBeenLastCalledWith({ authored: 'cs', values: { cs: 'A', en: 'B' } })
})

test('one searches by Enter, and not for nothing', async () => {
  const onSearch = vi.fn()
  await speak('sr-Latn', <SearchBox onSearch={onSearch} />)
  await userEvent.type(screen.getByRole('searchbox'), '  {Enter}')
  expect(onSearch).not.toHaveBeenCalled()
  await userEvent.type(screen.getByRole('searchbox'), 'Bač{Enter}')
  expect(onSearch).toHaveBeenCalledWith('Bač')
})

describe('axe finds nothing', () => {
  test('in fields and choices', async () => {
    const { container } = await speak(
      'sk',
      <form>
        <InputField label="Názov" hint="Krátko" fault="Chýba" />
        <SelectField label="Druh" options={[{ value: '', words: 'všetko' }]} />
        <Choices
          legend="Pre koho"
          options={[{ value: 'a', words: 'seniori' }]}
          chosen={['a']}
          onChange={() => undefined}
        />
      </form>,
    )
    expect(await faultsOf(container)).toEqual([])
  })

  test('in what is only read', async () => {
    const { container } = await speak(
      'sr-Cyrl',
      <div>
        <h2>Мере</h2>
        <Badge tone="done" icon="check">
          усвојено
        </Badge>
        <Chips label="Врста" chips={[{ key: 'new', words: 'ново', kind: true }]} />
        <Facts facts={[{ name: 'Период', value: '2019–2022' }, null]} />
        <Notice kind="warning">Није усвојено.</Notice>
        <Fold summary="Више">Текст</Fold>
      </div>,
    )
    expect(await faultsOf(container)).toEqual([])
  })
})
