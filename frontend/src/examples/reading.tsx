import { textIn } from '@/lib/text'
import { Badge, type Look } from '@/ui/badge'
import { Chips } from '@/ui/chips'
import { TextOrEasy } from '@/ui/easy'
import { Facts } from '@/ui/facts'
import { Fold } from '@/ui/fold'
import { Heading } from '@/ui/heading'
import { Icon, type IconName, Wordmark } from '@/ui/icon'
import { KeyList } from '@/ui/key-list'
import { Notice } from '@/ui/notice'
import { PaperHead } from '@/ui/paper-head'
import { Trail } from '@/ui/trail'
import { Prose, Words } from '@/ui/words'

import type { Example, MakeSection, Say } from './example'

const LOOKS: (Look & { czech: string; serbian: string })[] = [
  { tone: 'done', icon: 'check', czech: 'splněno', serbian: 'завршено' },
  { tone: 'on-track', icon: 'arrow', czech: 'probíhá', serbian: 'у току' },
  { tone: 'delayed', icon: 'clock', czech: 'zpožděno', serbian: 'касни' },
  { tone: 'at-risk', icon: 'warning', czech: 'po termínu', serbian: 'прошао рок' },
  { tone: 'not-started', icon: 'ring', czech: 'nezačalo', serbian: 'није почело' },
  { tone: 'cancelled', icon: 'cross', czech: 'zastaveno', serbian: 'обустављено' },
]

const ICONS: IconName[] = [
  ...(['check', 'arrow', 'clock', 'warning', 'ring', 'dot', 'cross', 'away', 'merge', 'pencil'] as const),
  ...(['talk', 'archive', 'info', 'turn', 'search', 'printer', 'plus', 'easy', 'text'] as const),
  ...(['table', 'undo', 'up', 'down', 'left'] as const),
]

export const headings: MakeSection = (say) => ({
  id: 'headings',
  title: 'Headings and ways',
  examples: [
    {
      title: 'The first line on paper (to be seen in print)',
      shown: <PaperHead>{say('Komunitní plán, schváleno', 'План, усвојено')}</PaperHead>,
    },
    {
      title: 'Trail, heading with kicker and what stands below',
      shown: (
        <>
          <Trail
            steps={[
              { href: '/a', words: say('Komunitní plán 2025–2028', 'План социјалне заштите 2025–2028') },
              { href: '/b', words: say('1. Senioři', '1. Старији') },
            ]}
            beside={
              <Badge tone="on-track" icon="arrow">
                {say('probíhá', 'у току')}
              </Badge>
            }
          />
          <Heading
            title={say(
              'Pečovatelská služba v okrajových částech',
              'Помоћ у кући у сеоским месним заједницама',
            )}
            kicker={say('Opatření 1.1.1', 'Мера 1.1.1')}
            below={<p className="lead">{say('O čtyři pečovatelky více.', 'Четири геронтодомаћице више.')}</p>}
          />
        </>
      ),
    },
  ],
})

const marks = (say: Say): Example[] => [
  {
    title: 'Keys',
    shown: <KeyList lines={[['Ctrl + Z', say('vrátit', 'врати')]]} />,
  },
  {
    title: 'A text and its easy-to-read one',
    shown: (
      <TextOrEasy
        text={textIn('cs', 'Cílem opatření je zachování terénních služeb pro seniory.')}
        easy={textIn('cs', 'Chceme, aby pečovatelky dál chodily za starými lidmi.')}
      />
    ),
  },
  {
    title: 'States: icon, word and colour',
    shown: (
      <p className="row">
        {LOOKS.map(({ tone, icon, czech, serbian }) => (
          <Badge key={tone} tone={tone} icon={icon}>
            {say(czech, serbian)}
          </Badge>
        ))}
      </p>
    ),
  },
  {
    title: 'Icons',
    shown: (
      <p className="row">
        {ICONS.map((name) => (
          <span key={name} className="row tight small">
            <Icon name={name} /> <span lang="en">{name}</span>
          </span>
        ))}
      </p>
    ),
  },
  {
    title: 'The sign',
    shown: (
      <p>
        <Wordmark />
      </p>
    ),
  },
]

const lists = (say: Say): Example[] => [
  {
    title: 'Chips',
    shown: (
      <Chips
        label={say('Pro koho', 'За кога')}
        chips={[
          { key: 'kind', words: say('nové', 'ново'), kind: true },
          { key: 'a', words: say('senioři', 'старији') },
          { key: 'b', words: say('lidé se zdravotním postižením', 'особе са инвалидитетом') },
        ]}
      />
    ),
  },
  {
    title: 'Facts; what nobody knows is left out',
    shown: (
      <Facts
        facts={[
          { name: say('Období', 'Период'), value: '2025–2028' },
          { name: say('Odpovídá', 'Носилац'), value: say('Charita Šternberk', 'Центар за социјални рад') },
          null,
        ]}
      />
    ),
  },
  {
    title: 'Notices',
    shown: (
      <div className="stack">
        <Notice>{say('Plán je k připomínkám do 30. dubna.', 'Јавна расправа траје до 30. априла.')}</Notice>
        <Notice kind="success">{say('Uloženo.', 'Сачувано.')}</Notice>
        <Notice kind="warning">{say('Zatím neschváleno.', 'Још није усвојено.')}</Notice>
        <Notice kind="refusal">{say('Uložit to nejde.', 'Није могуће сачувати.')}</Notice>
      </div>
    ),
  },
]

const texts = (say: Say): Example[] => [
  {
    title: 'Fold',
    shown: (
      <Fold summary={say('Jak to vzniklo', 'Како је настало')}>
        {say('Ze setkání pracovní skupiny.', 'Из рада радне групе.')}
      </Fold>
    ),
  },
  {
    title: 'Text of another language, and one with paragraphs',
    shown: (
      <div className="stack">
        <p>
          <Words text={textIn('sk', 'Opatrenie pre rodiny s deťmi')} />
        </p>
        <Prose
          text={textIn(
            say('cs', 'sr-Cyrl'),
            say(
              'Lidé chtějí zůstat doma.\n\nProto služba přijede i do okrajových částí města.',
              'Људи желе да остану код куће.\n\nЗато услуга стиже и у удаљена села.',
            ),
          )}
        />
      </div>
    ),
  },
]

export const reading: MakeSection = (say) => ({
  id: 'reading',
  title: 'What is read',
  examples: [...marks(say), ...lists(say), ...texts(say)],
})
