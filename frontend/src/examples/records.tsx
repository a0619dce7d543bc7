import { textIn } from '@/lib/text'
import { IncompleteLine, IncompleteNote } from '@/ui/records/marks'
import { Parties } from '@/ui/records/parties'
import { Places } from '@/ui/records/places'
import { SourceLine } from '@/ui/records/source'
import { TermChips } from '@/ui/records/terms'

import type { Example, MakeSection, Say } from './example'

const place = { certain: true, rule: null, territory_id: null, territory_name: null, words: null }
const party = { body: null, note: null, organisation_id: null, organisation_name: null }

const textOf = (say: Say) => (czech: string, serbian: string) =>
  textIn(say('cs', 'sr-Cyrl'), say(czech, serbian))

const whoAndWhere = (say: Say): Example[] => {
  const text = textOf(say)
  return [
    {
      title: 'Who',
      shown: (
        <Parties
          parties={[
            {
              ...party,
              role: 'lead',
              organisation_id: 'a',
              organisation_name: text('Charita Šternberk', 'Центар за социјални рад Бач'),
              note: text('od roku 2026', 'од 2026. године'),
            },
            { ...party, role: 'partner', body: text('pracovní skupina Senioři', 'радна група за старије') },
          ]}
        />
      ),
    },
    {
      title: 'Where',
      shown: (
        <Places
          places={[
            { ...place, territory_id: 'a', territory_name: text('Šternberk', 'Општина Бач') },
            { ...place, rule: { kind: 'local_community', rural: true, count: 7 } },
            {
              ...place,
              certain: false,
              rule: { kind: 'town_part', all: true },
              words: text('u nádraží', 'код станице'),
            },
          ]}
        />
      ),
    },
  ]
}

const others = (say: Say): Example[] => {
  const text = textOf(say)
  return [
    {
      title: 'For whom',
      shown: (
        <TermChips
          label={say('Pro koho', 'За кога')}
          terms={[
            { id: 'a', code: 'seniors', paragraph: null, name: text('senioři', 'старији') },
            { id: 'b', code: 'children', paragraph: null, name: text('děti a mládež', 'деца и млади') },
          ]}
        />
      ),
    },
    {
      title: 'From where',
      shown: (
        <p>
          <SourceLine
            lang={say('cs', 'sr-Cyrl')}
            source={{
              title: say('Komunitní plán sociálních služeb', 'Стратегија социјалне заштите'),
              url: 'https://example.org/plan.pdf',
              as_of: '2024-12-12',
            }}
          />
        </p>
      ),
    },
    {
      title: 'Known to be incomplete, loud and quiet',
      shown: (
        <div className="stack">
          <IncompleteNote incomplete note={text('Chybí rozpočet.', 'Недостаје буџет.')} />
          <IncompleteLine incomplete />
        </div>
      ),
    },
  ]
}

export const records: MakeSection = (say) => ({
  id: 'records',
  title: 'Parts of records',
  examples: [...whoAndWhere(say), ...others(say)],
})
