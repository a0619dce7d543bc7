import { type ReactNode, useState } from 'react'

import { ProblemError } from '@/api/problem'
import { type Text, textIn } from '@/lib/text'
import { Choices, ManyChoices, Tick } from '@/ui/choices'
import { DateField } from '@/ui/date-field'
import { ErrorSummary, faultAt, idOf } from '@/ui/error-summary'
import type { Schema } from '@/api/types'
import { fields as declare } from '@/lib/fields/fields'
import { text } from '@/lib/fields/text-kinds'
import { yesNo } from '@/lib/fields/value-kinds'
import { AreaField, Field, InputField, SelectField } from '@/ui/field'
import { FileField } from '@/ui/file-field'
import { Fold } from '@/ui/fold'
import { RecordFields } from '@/ui/fields/record-fields'
import { TextField } from '@/ui/text-field'
import { TypedSearch } from '@/ui/typed-search'

import type { Example, MakeSection, Say } from './example'
import { MANY_TOWNS, TOWNS } from './samples'

const INCOMPLETE = declare<Pick<Schema<'GoalUpdate'>, 'incomplete' | 'incomplete_note'>>()('goal', {
  incomplete: yesNo(),
  incomplete_note: text({ long: true, onlyWith: 'incomplete' }),
})

const refusalOf = (say: Say) =>
  new ProblemError(
    {
      type: 'about:blank',
      title: say('Uložit to nejde', 'Није могуће сачувати'),
      status: 422,
      detail: say('Jedno pole je špatně.', 'Једно поље није исправно.'),
      instance: '/v1/measures',
      code: 'invalid',
      errors: [
        { pointer: '/starts', code: 'bad_date', detail: say('Začátek není datum.', 'Почетак није датум.') },
      ],
    },
    422,
  )

interface HeldProps<Value> {
  start: Value
  children: (value: Value, put: (value: Value) => void) => ReactNode
}

/** Remembers what is written or chosen, as a form would. */
function Held<Value>({ start, children }: HeldProps<Value>) {
  const [value, put] = useState(start)
  return children(value, put)
}

const optionsOf = (names: string[]) => names.map((name) => ({ value: name, words: name }))

const fields = (say: Say): Example[] => [
  {
    title: 'Fields: hint, optional, fault, short, many lines, choice of one',
    shown: (
      <form className="form">
        <InputField label={say('Název', 'Назив')} hint={say('Krátce.', 'Кратко.')} />
        <InputField
          label={say('Kód', 'Ознака')}
          short
          optional
          fault={say('Kód už je použit.', 'Ознака већ постоји.')}
        />
        <AreaField label={say('Popis', 'Опис')} defaultValue={say('Služba doma.', 'Услуга у кући.')} />
        <SelectField
          label={say('Stav', 'Стање')}
          short
          options={optionsOf([say('probíhá', 'у току'), '…'])}
        />
        <Field label={say('Od kolika let', 'Од које године')}>
          {(wiring) => <input type="number" className="control short" defaultValue="65" {...wiring} />}
        </Field>
        <Held start="jaro">
          {(value, put) => (
            <DateField
              id={idOf('/starts')}
              label={say('Začátek', 'Почетак')}
              value={value}
              onChange={put}
              fault={faultAt(refusalOf(say), '/starts')}
            />
          )}
        </Held>
      </form>
    ),
  },
]

const choosing = (say: Say): Example[] => [
  {
    title: 'A refusal, leading to its field (takes the focus, so it waits here)',
    shown: (
      <Fold summary={say('Odmítnutí', 'Одбијање')}>
        <ErrorSummary error={refusalOf(say)} fieldOf={idOf} />
      </Fold>
    ),
  },
  {
    title: 'Some of a few, some of many, yes or no',
    shown: (
      <div className="form">
        <Held start={['Šternberk']}>
          {(chosen, put) => (
            <Choices
              legend={say('Kde', 'Где')}
              hint={say('Můžete vybrat víc.', 'Можете изабрати више.')}
              options={optionsOf(TOWNS.slice(0, 4))}
              chosen={chosen}
              onChange={put}
            />
          )}
        </Held>
        <Held start={['Бач']}>
          {(chosen, put) => (
            <ManyChoices
              legend={say('Obce', 'Места')}
              options={optionsOf(MANY_TOWNS)}
              chosen={chosen}
              onChange={put}
            />
          )}
        </Held>
        <Held start={true}>
          {(checked, put) => (
            <Tick label={say('Trvá dál', 'Траје и даље')} checked={checked} onChange={put} />
          )}
        </Held>
      </div>
    ),
  },
]

const otherInputs = (say: Say): Example[] => [
  {
    title: 'A file, chosen by the control of the browser',
    shown: (
      <form className="form">
        <FileField
          label={say('Soubor', 'Датотека')}
          hint={say('DOCX nebo PDF.', 'DOCX или PDF.')}
          accept=".docx,.pdf"
          onFile={() => undefined}
        />
      </form>
    ),
  },
  {
    title: 'Narrowing while one types',
    shown: <Held start="">{(value, put) => <TypedSearch value={value} onChange={put} />}</Held>,
  },
]

const texts = (say: Say): Example[] => [
  {
    title: 'A text in several languages',
    shown: (
      <Held<Text> start={{ authored: 'cs', values: { cs: 'Kluby seniorů', en: 'Clubs for seniors' } }}>
        {(text, put) => (
          <TextField
            id="sample-title"
            label={say('Název cíle', 'Назив циља')}
            text={text}
            onChange={put}
            required
          />
        )}
      </Held>
    ),
  },
  {
    title: 'Known to be incomplete',
    shown: (
      <Held start={{ incomplete: true, incomplete_note: textIn('cs', '') }}>
        {({ incomplete, incomplete_note }, put) => (
          <div className="form">
            <RecordFields
              of={INCOMPLETE}
              draft={{ incomplete, incomplete_note }}
              choices={{}}
              language="cs"
              error={null}
              onChange={(part) => put({ incomplete, incomplete_note, ...part })}
            />
          </div>
        )}
      </Held>
    ),
  },
]

export const forms: MakeSection = (say) => ({
  id: 'forms',
  title: 'What is filled in',
  examples: [...fields(say), ...choosing(say), ...otherInputs(say), ...texts(say)],
})
