import type { ControlProps, Field } from '@/lib/fields/types'
import { useT } from '@/lib/messages'
import { SelectField } from '@/ui/field'

type Answer = boolean | null

const WORDS = ['', 'yes', 'no'] as const
const ANSWERS: Record<string, Answer> = { yes: true, no: false }

interface Props {
  id?: string
  label: string
  answer: Answer
  onChange: (answer: Answer) => void
}

/** Whether the other side accepts: yes, no, or nothing is known of it. */
export function AnswerField({ id, label, answer, onChange }: Props) {
  const t = useT()
  const names = { '': t('alignment.answer-unknown'), yes: t('yes'), no: t('no') }
  return (
    <SelectField
      short
      id={id}
      label={label}
      value={answer === null ? '' : answer ? 'yes' : 'no'}
      options={WORDS.map((value) => ({ value, words: names[value] }))}
      onChange={(event) => onChange(ANSWERS[event.target.value] ?? null)}
    />
  )
}

const AnswerControl = ({ id, label, value, onChange }: ControlProps<Answer>) => (
  <AnswerField id={id} label={label} answer={value} onChange={onChange} />
)

/** The same as a field of a form. */
export const answer = (): Field<Answer, Answer, Answer, Answer> => ({
  kind: 'custom',
  control: AnswerControl,
  empty: () => null,
  draft: (read) => read,
  patch: (_, draft) => draft,
  create: (draft) => draft,
  describe: (draft, { t }) => t(draft === null ? 'alignment.answer-unknown' : draft ? 'yes' : 'no'),
  preview: (draft) => draft,
})
