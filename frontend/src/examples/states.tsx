import { useState } from 'react'

import { ProblemError } from '@/api/problem'
import { Blockers } from '@/ui/blockers'
import { Button } from '@/ui/button'
import { Clashes } from '@/ui/clashes'
import { Confirm } from '@/ui/confirm'
import { Loaded, Skeleton } from '@/ui/loaded'
import { More } from '@/ui/more'
import { Paged } from '@/ui/paged'
import { ProblemNotice } from '@/ui/problem-notice'
import { Removal } from '@/ui/removal'

import { type Example, type MakeSection, nothing, type Say } from './example'

const problemOf = (status: number, title: string, detail: string) =>
  new ProblemError(
    { type: 'about:blank', title, status, detail, instance: '', code: 'example', errors: [] },
    status,
  )

const busy = (say: Say) =>
  problemOf(
    503,
    say('Server teď neodpovídá', 'Сервер не одговара'),
    say('Zkuste to za chvíli.', 'Покушајте касније.'),
  )

const query = { refetch: nothing, data: undefined, error: null, isPending: false }

function Asking({ say }: { say: Say }) {
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{say('Zveřejnit plán', 'Објави план')}</Button>
      <Confirm
        open={open}
        title={say('Zveřejnit „Komunitní plán“?', 'Објавити „План“?')}
        yes={say('Zveřejnit', 'Објави')}
        onYes={() => setOpen(false)}
        onNo={() => setOpen(false)}
      >
        <p>{say('Uvidí ho všichni.', 'Видеће га сви.')}</p>
      </Confirm>
    </div>
  )
}

const loading = (say: Say): Example[] => [
  {
    title: 'Two people changed the same field',
    shown: (
      <Clashes
        title={say('Někdo byl rychlejší', 'Неко је био бржи')}
        theirs={null}
        clashes={[
          {
            name: 'title',
            label: say('Název', 'Назив'),
            mine: say('Kluby pro seniory', 'Клубови за старије'),
            theirs: say('Kluby seniorů', 'Клубови старијих'),
            chosen: 'mine',
          },
        ]}
        onChoose={nothing}
      />
    ),
  },
  { title: 'On its way (seen after 300 ms)', shown: <Skeleton /> },
  {
    title: 'There',
    shown: <Loaded query={{ ...query, data: 3 }}>{(count) => <p>{count}</p>}</Loaded>,
  },
  {
    title: 'Nothing there yet: why, and the one thing that ends it',
    shown: (
      <div className="stack">
        <p>{say('Zatím tu není žádné opatření.', 'Овде још нема ниједне мере.')}</p>
        <p>
          <Button>{say('Přidat opatření', 'Додај меру')}</Button>
        </p>
      </div>
    ),
  },
  { title: 'Failed', shown: <Loaded query={{ ...query, error: busy(say) }}>{() => null}</Loaded> },
  { title: 'A refusal that belongs to no form', shown: <ProblemNotice error={new Error('offline')} /> },
]

const removing = (say: Say): Example[] => [
  {
    title: 'The rest of a list',
    shown: <More hasNextPage isFetchingNextPage={false} fetchNextPage={nothing} />,
  },
  {
    title: 'Page by page',
    shown: (
      <Paged usePage={samplePage}>
        {(towns) => (
          <ul className="lines">
            {towns.map((town) => (
              <li key={town}>{town}</li>
            ))}
          </ul>
        )}
      </Paged>
    ),
  },
  { title: 'A question before what cannot be taken back', shown: <Asking say={say} /> },
  {
    title: 'A removal that the server refused',
    shown: (
      <Removal
        label={say('Smazat cíl', 'Обриши циљ')}
        title={say('Smazat „Senioři“?', 'Обрисати „Старији“?')}
        lead={say('Vzít zpět se to nedá.', 'То се не може вратити.')}
        busy={false}
        error={problemOf(
          409,
          say('Cíl není prázdný', 'Циљ није празан'),
          say('Má 8 opatření.', 'Има 8 мера.'),
        )}
        onYes={nothing}
      />
    ),
  },
  {
    title: 'What stands in the way of a step',
    shown: (
      <Blockers
        blockers={[
          { code: 'NothingFrozen', params: {} },
          { code: 'ConsultationRuns', params: {} },
        ]}
      />
    ),
  },
  {
    title: 'Not found',
    shown: (
      <Loaded screen query={{ ...query, error: problemOf(404, 'Not found', '') }}>
        {() => null}
      </Loaded>
    ),
  },
]

const samplePage = (cursor?: string) => ({
  data: { items: cursor ? ['Šternberk'] : ['Бачка Паланка', 'Teplice'], next: cursor ? null : 'next' },
  error: null,
  isPending: false,
  refetch: nothing,
})

export const states: MakeSection = (say) => ({
  id: 'states',
  title: 'Waiting, nothing, failure',
  examples: [...loading(say), ...removing(say)],
})
