import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { speak } from '../../../../tests/speaking'
import { AttachmentList } from './attachment-list'
import { type Attachment, formatSize } from './attachments'

test.each([
  [1, '1 B'],
  [999, '999 B'],
  [1234, '1,2 kB'],
  [45_600, '46 kB'],
  [1_250_000, '1,3 MB'],
  [20_971_520, '21 MB'],
])('%d bytes are %s', (bytes, said) => {
  expect(formatSize(bytes, 'cs')).toBe(said)
})

test('a file has its type and size beside it, and its name where nobody gave it a title', async () => {
  const file = { id: 'f', title: null, file_name: 'plan.pdf', media_type: 'application/pdf', size: 1234 }
  const titled = { ...file, id: 'g', title: { authored: 'cs', values: { cs: 'Usnesení' } } }
  const files = [file, titled] as unknown as Attachment[]
  const { container } = await speak('cs', <AttachmentList attachments={files} />)
  const link = screen.getByRole('link', { name: 'plan.pdf' })
  expect(link.getAttribute('href')).toBe('/v1/attachments/f/content')
  expect(screen.getByRole('link', { name: 'Usnesení' })).toBeTruthy()
  expect(container.textContent).toContain('(PDF, 1,2 kB)')
})
