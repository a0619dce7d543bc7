import { expect, test } from 'vitest'

import { writtenEarly } from './early'

test('what was written before the programme began is told to it afterwards, and nothing else', () => {
  document.body.innerHTML = `<form>
    <input name="q" value=""><input name="same" value="a">
    <select name="kind"><option value="" selected>all</option><option value="new">new</option></select>
  </form>`
  const [q, same] = Array.from(document.querySelectorAll('input'))
  const kind = document.querySelector('select')
  if (!q || !same || !kind) throw new Error()
  q.value = 'klub'
  kind.value = 'new'
  const tell = writtenEarly(document.body)
  q.value = ''
  kind.value = ''
  const heard: string[] = []
  document.body.addEventListener('change', ({ target }) => {
    heard.push((target as HTMLInputElement).name)
  })
  tell()
  expect([q.value, kind.value]).toEqual(['klub', 'new'])
  expect(heard).toEqual(['q', 'kind'])
})
