import { useEffect, useRef } from 'react'

import { useT } from '@/lib/messages'
import { same } from '@/lib/same'
import { Notice } from '@/ui/notice'

import type { Draft, FieldName } from './draft'
import { useDescribe } from './describe'
import type { MeasureChoices } from './measure-fields'

interface Props {
  mine: Draft
  theirs: Draft
  clashes: FieldName[]
  draft: Draft
  choices: MeasureChoices
  onChoose: (part: Partial<Draft>) => void
}

/** Both values of every field that two people changed. */
export function Clashes({ mine, theirs, clashes, draft, choices, onChoose }: Props) {
  const t = useT()
  const describe = useDescribe(choices)
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [theirs])
  return (
    <section ref={box} tabIndex={-1} role="alert" className="stack" aria-labelledby="clash-title">
      <Notice kind="warning">
        <h2 id="clash-title">{t('clash.title')}</h2>
        <p>{clashes.length > 0 ? t('clash.lead') : t('clash.none')}</p>
      </Notice>
      {clashes.map((name) => (
        <fieldset key={name} className="panel stack narrow">
          <legend>{t(`measure-field.${name}`)}</legend>
          {(
            [
              ['mine', mine],
              ['theirs', theirs],
            ] as const
          ).map(([whose, side]) => (
            <label key={whose} className="choice">
              <input
                type="radio"
                name={`clash-${name}`}
                checked={same(draft[name], side[name])}
                onChange={() => onChoose({ [name]: side[name] })}
              />
              <span>
                <strong>{t(`clash.${whose}`)}</strong> {describe(name, side)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  )
}
