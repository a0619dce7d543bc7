import { useEffect, useRef } from 'react'

import { useT } from '@/lib/messages'

import { Notice } from './notice'

type Whose = 'mine' | 'theirs'

/** One field that two people changed, with both values in words. */
export interface Clash {
  name: string
  label: string
  mine: string
  theirs: string
  chosen: Whose | null
}

interface Props {
  title: string
  clashes: Clash[]
  /** What the other one saved; takes the focus anew when somebody was faster once more. */
  theirs: unknown
  onChoose: (name: string, whose: Whose) => void
}

/** Both values of every field that two people changed, and one chooses. */
export function Clashes({ title, clashes, theirs, onChoose }: Props) {
  const t = useT()
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [theirs])
  return (
    <section ref={box} tabIndex={-1} role="alert" className="stack" aria-labelledby="clash-title">
      <Notice kind="warning">
        <h2 id="clash-title">{title}</h2>
        <p>{clashes.length > 0 ? t('clash.lead') : t('clash.none')}</p>
      </Notice>
      {clashes.map(({ name, label, chosen, ...sides }) => (
        <fieldset key={name} className="panel stack narrow">
          <legend>{label}</legend>
          {(['mine', 'theirs'] as const).map((whose) => (
            <label key={whose} className="choice">
              <input
                type="radio"
                name={`clash-${name}`}
                checked={chosen === whose}
                onChange={() => onChoose(name, whose)}
              />
              <span>
                <strong>{t(`clash.${whose}`)}</strong> {sides[whose]}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  )
}

/** Which of two values stands in the form now; neither where one has written a third. */
export const chosenOf = (mine: boolean, theirs: boolean): Whose | null =>
  mine ? 'mine' : theirs ? 'theirs' : null
