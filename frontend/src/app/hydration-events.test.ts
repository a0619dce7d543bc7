import { expect, test } from 'vitest'

import { captureEarlyClicks, captureEarlyInput } from './hydration-events'

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
  const tell = captureEarlyInput(document.body)
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

test('what was pressed before the programme could answer is pressed again, forms and other windows are left alone', () => {
  document.body.innerHTML = `
    <button type="button" id="menu"><span>Language</span></button> <a href="#there" id="way">There</a>
    <a href="#else" target="_blank" id="window">Else</a> <form><button id="send">Send</button></form>`
  const by = (id: string) => document.getElementById(id) as HTMLElement
  const replayClicks = captureEarlyClicks(document.body)
  const taken: boolean[] = []
  document.body.addEventListener('click', (event) => {
    taken.push(event.defaultPrevented)
    event.preventDefault()
  })
  const press = (id: string, options: MouseEventInit = {}) =>
    by(id).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...options }))
  press('window')
  press('send')
  press('way', { ctrlKey: true })
  press('way')
  expect(taken).toEqual([false, false, false, true])
  const heard: string[] = []
  for (const id of ['menu', 'way']) by(id).addEventListener('click', () => heard.push(id))
  by('menu').firstElementChild?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  heard.length = 0
  replayClicks()
  expect(heard).toEqual(['menu'])
  by('way').click()
  expect(heard).toEqual(['menu', 'way'])
})
