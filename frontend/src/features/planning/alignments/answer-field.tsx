import { useT } from '@/lib/messages'
import { SelectField } from '@/ui/field'

type Answer = boolean | null

const WORDS = ['', 'yes', 'no'] as const
const ANSWERS: Record<string, Answer> = { yes: true, no: false }

interface Props {
  label: string
  answer: Answer
  onChange: (answer: Answer) => void
}

/** Whether the other side accepts: yes, no, or nothing is known of it. */
export function AnswerField({ label, answer, onChange }: Props) {
  const t = useT()
  const names = { '': t('alignment.answer-unknown'), yes: t('yes'), no: t('no') }
  return (
    <SelectField
      short
      label={label}
      value={answer === null ? '' : answer ? 'yes' : 'no'}
      options={WORDS.map((value) => ({ value, words: names[value] }))}
      onChange={(event) => onChange(ANSWERS[event.target.value] ?? null)}
    />
  )
}
