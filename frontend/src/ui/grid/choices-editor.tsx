import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'

import type { Option } from '../field'
import { begunBy } from './choice-editor'
import { type EditorProps, pageIsActive, thenOf } from './text-editor'

type Props = EditorProps & { options: readonly Option[]; value: readonly string[] }

const boxesOf = (panel: HTMLElement | null): HTMLInputElement[] => [
  ...(panel?.querySelectorAll<HTMLInputElement>('input') ?? []),
]

/** Under the cell, or above it where there is no room; over everything, so that nothing cuts it off. */
function place(panel: HTMLElement): void {
  const cell = panel.parentElement?.getBoundingClientRect()
  if (!cell) return
  const { width, height } = panel.getBoundingClientRect()
  const below = cell.bottom + height <= window.innerHeight
  const top = below ? cell.bottom : Math.max(0, cell.top - height)
  panel.style.setProperty('inset-block-start', `${top}px`)
  panel.style.setProperty(
    'inset-inline-start',
    `${Math.max(0, Math.min(cell.left, window.innerWidth - width))}px`,
  )
}

/** Which box a key leads to. */
function target(
  boxes: HTMLInputElement[],
  options: readonly Option[],
  key: string,
): HTMLInputElement | undefined {
  const at = boxes.findIndex((box) => box === document.activeElement)
  if (key === 'ArrowDown') return boxes[(at + 1) % boxes.length]
  if (key === 'ArrowUp') return boxes.at(at - 1)
  if (key === 'Home') return boxes[0]
  if (key === 'End') return boxes.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const order = [...boxes.slice(at + 1), ...boxes.slice(0, at + 1)]
  return order.find((box) =>
    begunBy(
      options.filter(({ value }) => value === box.value),
      key,
    ),
  )
}

/** Opens the panel at its cell, follows the cell, and puts the focus on the choice that was meant. */
function useOpenPanel(
  panel: RefObject<HTMLDivElement | null>,
  options: readonly Option[],
  typed: string | null,
): void {
  useLayoutEffect(() => {
    const { current } = panel
    if (!current) return
    if ('showPopover' in current) current.showPopover()
    place(current)
    const boxes = boxesOf(current)
    const first = boxes.find((box) => box.value === begunBy(options, typed)?.value)
    const box = first ?? boxes.find(({ checked }) => checked) ?? boxes[0]
    ;(box ?? current).focus()
    const follow = () => place(current)
    window.addEventListener('scroll', follow, true)
    window.addEventListener('resize', follow)
    return () => {
      window.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', follow)
    }
    // What it began with, once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}

/** Several of many: arrows and first letters move, Space ticks, Enter and Tab save, Escape leaves it as it was. */
export function ChoicesEditor({ label, options, value, typed, start, onFinish, onCancel, ...rest }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(value)
  useOpenPanel(panel, options, typed)
  const finish = (then: Parameters<typeof onFinish>[1]) => onFinish({ value: chosen }, then)
  const onKeyDown = (event: KeyboardEvent) => {
    const then = thenOf(event)
    const box =
      event.ctrlKey || event.metaKey ? undefined : target(boxesOf(panel.current), options, event.key)
    if (!then && !box && event.key !== 'Escape') return
    event.preventDefault()
    if (then) finish(then)
    else if (box) box.focus()
    else onCancel()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (pageIsActive() && !currentTarget.contains(relatedTarget)) finish('leave')
  }
  const toggle = (one: string) =>
    setChosen(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])
  return (
    <>
      <span className="grid-words">{start}</span>
      <div
        ref={panel}
        popover="manual"
        className="grid-panel"
        role="group"
        aria-label={label}
        aria-describedby={rest.fault ? rest.faultId : undefined}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        {options.map((option) => (
          <label key={option.value} className="grid-choice">
            <input
              type="checkbox"
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            <span lang={option.lang}>{option.words}</span>
          </label>
        ))}
      </div>
    </>
  )
}
