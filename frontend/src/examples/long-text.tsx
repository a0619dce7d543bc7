import { Blocks } from '@/ui/blocks'

import type { MakeSection } from './example'

export const longText: MakeSection = (say) => ({
  id: 'long-text',
  title: 'Long texts',
  examples: [
    {
      title: 'A long text, taken apart by the server',
      shown: (
        <Blocks
          level={3}
          blocks={[
            { type: 'heading', level: 1, inlines: [{ type: 'text', text: say('Území', 'Подручје') }] },
            {
              type: 'paragraph',
              inlines: [
                { type: 'text', text: say('Žije tu ', 'Овде живи ') },
                { type: 'strong', inlines: [{ type: 'text', text: '50 000' }] },
                { type: 'text', text: say(' lidí, ', ' људи, ') },
                { type: 'emphasis', inlines: [{ type: 'text', text: say('podle sčítání', 'по попису') }] },
                { type: 'break' },
                {
                  type: 'link',
                  href: 'https://town.example/',
                  inlines: [{ type: 'text', text: say('stránky města', 'сајт града') }],
                },
              ],
            },
            {
              type: 'list',
              ordered: true,
              items: [
                [{ type: 'paragraph', inlines: [{ type: 'text', text: say('senioři', 'старији') }] }],
                [{ type: 'paragraph', inlines: [{ type: 'text', text: say('rodiny', 'породице') }] }],
              ],
            },
            {
              type: 'table',
              head: [
                [{ type: 'text', text: say('obec', 'место') }],
                [{ type: 'text', text: say('lidí', 'људи') }],
              ],
              rows: [[[{ type: 'text', text: 'Bystřany' }], [{ type: 'text', text: '1 900' }]]],
            },
            {
              type: 'quote',
              blocks: [
                {
                  type: 'paragraph',
                  inlines: [{ type: 'text', text: say('Nic o nás bez nás.', 'Ништа о нама без нас.') }],
                },
              ],
            },
            { type: 'rule' },
          ]}
        />
      ),
    },
  ],
})
