import { useT } from '@/lib/messages'

import type { Wording } from './authority-draft'

interface Props {
  wordings: Wording[]
  fault: string | undefined
  onChange: (wordings: Wording[]) => void
}

const MEASURE = ['measure_is_activity', 'measure_is_task'] as const satisfies Wording[]
const GOAL = ['goal_is_priority'] as const satisfies Wording[]

/** Words of the authority's own, each shown in a sentence; of those for one thing only one holds. */
export function WordingFields({ wordings, fault, onChange }: Props) {
  const t = useT()
  // What names goals and measures at once is said last by the word for goals.
  const put = (names: readonly Wording[], chosen: Wording | undefined) => {
    const others = wordings.filter((name) => !names.includes(name))
    const next = chosen ? [...others, chosen] : others
    onChange([...next].sort((one, other) => (one < other ? 1 : -1)))
  }
  return (
    <div className="stack" id="field-wordings" tabIndex={-1}>
      {fault && <p className="fault">{fault}</p>}
      <Group
        legend={t('settings.word-measure')}
        usual={t('settings.word-measure-usual')}
        options={MEASURE}
        chosen={MEASURE.find((name) => wordings.includes(name))}
        onChoose={(chosen) => put(MEASURE, chosen)}
      />
      <Group
        legend={t('settings.word-goal')}
        usual={t('settings.word-goal-usual')}
        options={GOAL}
        chosen={GOAL.find((name) => wordings.includes(name))}
        onChoose={(chosen) => put(GOAL, chosen)}
      />
    </div>
  )
}

interface GroupProps {
  legend: string
  usual: string
  options: readonly Wording[]
  chosen: Wording | undefined
  onChoose: (chosen: Wording | undefined) => void
}

function Group({ legend, usual, options, chosen, onChoose }: GroupProps) {
  const t = useT()
  const choices = [
    { name: undefined, words: usual },
    ...options.map((name) => ({ name, words: t(`settings.${name}`) })),
  ]
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div>
        {choices.map(({ name, words }) => (
          <label key={words} className="choice">
            <input type="radio" name={legend} checked={chosen === name} onChange={() => onChoose(name)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
