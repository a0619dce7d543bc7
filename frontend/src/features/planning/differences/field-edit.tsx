import { formatDate } from '@/lib/dates'
import { isLanguage, LANGUAGE_NAMES } from '@/lib/language'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'

import type { FieldEdit } from './differences'

type Item = FieldEdit['added'][number]

const DATES = ['starts', 'ends', 'period_from', 'period_to', 'valid_until']

/** One changed field: words that went and came, members of a list, or one value for another. */
export function Field({ edit }: { edit: FieldEdit }) {
  const { t, known } = useSpeech()
  const label = known(`field.${edit.field}`) ?? t('field.other')
  const language = edit.language && isLanguage(edit.language) ? LANGUAGE_NAMES[edit.language] : edit.language
  return (
    <div className="stack narrow">
      <dt className="muted small">
        {label}
        {language && ` (${language})`}
      </dt>
      <dd>{edit.runs.length > 0 ? <Runs edit={edit} /> : <Members edit={edit} />}</dd>
    </div>
  )
}

function Runs({ edit: { runs, language } }: { edit: FieldEdit }) {
  return (
    <p className="pre" lang={language ?? undefined}>
      {runs.map(({ op, words: said }, at) => (op === 'same' ? said : <Mark key={at} op={op} said={said} />))}
    </p>
  )
}

function Mark({ op, said }: { op: 'added' | 'removed'; said: string }) {
  const { t } = useSpeech()
  const Tag = op === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="unseen"> {t(`difference.${op}`)}: </span>
      {said}
    </Tag>
  )
}

function Members({ edit }: { edit: FieldEdit }) {
  const { before, after, added, removed } = edit
  const said = useSayer(edit.field)
  const lines = [
    ...removed.map((item) => ({ op: 'removed' as const, said: said(item) })),
    ...added.map((item) => ({ op: 'added' as const, said: said(item) })),
    ...(before === null ? [] : [{ op: 'removed' as const, said: said({ code: before, name: null }) }]),
    ...(after === null ? [] : [{ op: 'added' as const, said: said({ code: after, name: null }) }]),
  ]
  return (
    <ul className="plain-list">
      {lines.map((line, at) => (
        <li key={at}>
          <Mark op={line.op} said={line.said} />
        </li>
      ))}
    </ul>
  )
}

/** Under which messages the codes of a field have their words. */
const CODES: Partial<Record<string, string>> = {
  parties: 'role',
  kinds: 'kind',
  kind: 'chapter-kind',
  policy_fields: 'policy',
  state: 'measure-state',
}

function useSayer(field: string) {
  const { language, t, known } = useSpeech()
  const ofCode = (code: string): string => {
    if (code === 'true' || code === 'false') return t(code === 'true' ? 'yes' : 'no')
    if (DATES.includes(field)) return formatDate(code, language, t)
    return known(`${CODES[field] ?? field}.${code}`) ?? code
  }
  return ({ code, name }: Item): string => {
    const named = name ? words(name, language) : ''
    // A code of the plan or of a law stands for itself beside its name.
    const coded = code === null || (named && !CODES[field]) ? '' : ofCode(code)
    return [coded, named].filter(Boolean).join(': ')
  }
}
