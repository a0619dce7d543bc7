import { fireEvent } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import { speak } from '../../../tests/speaking'
import { ExampleGrid } from './examples'

/** What the tests of the grid do by hand; no part of the pages. */

export const COLUMN = { code: 0, title: 1, status: 2, percent: 3, due: 4, groups: 5, lead: 6 }

export function cell(row: number, column: number): HTMLElement {
  const line = document.querySelector(`[aria-rowindex="${row + 2}"]`)
  const found = line?.querySelector<HTMLElement>(`[aria-colindex="${column + 2}"]`)
  if (!found) throw new Error(`no cell ${row} ${column}`)
  return found
}

export const press = (keys: string) => userEvent.keyboard(keys)

/** As a browser does it, with a clipboard of its own. */
export function clipboard(kind: 'copy' | 'cut' | 'paste', text = ''): string {
  let held = text
  const clipboardData = { getData: () => held, setData: (_: string, given: string) => (held = given) }
  const event = Object.assign(new Event(kind, { bubbles: true, cancelable: true }), { clipboardData })
  fireEvent(document.body, event)
  return held
}

/** A grid of examples in Czech, its first title active. */
export async function open(count = 6) {
  const shown = await speak('cs', <ExampleGrid count={count} />)
  await userEvent.click(cell(0, COLUMN.title))
  return shown
}
