import { Button } from '@/ui/button'
import { CopyButton } from '@/ui/copy-button'
import { ButtonLink, Link } from '@/ui/link'
import { PrintButton } from '@/ui/print-button'
import { SearchBox } from '@/ui/search-box'

import { type MakeSection, nothing } from './example'

export const buttons: MakeSection = (say) => ({
  id: 'buttons',
  title: 'Buttons and links',
  examples: [
    {
      title: 'Main, plain, quiet, busy',
      shown: (
        <p className="row">
          <Button look="main">{say('Uložit', 'Сачувај')}</Button>
          <Button>{say('Zrušit', 'Откажи')}</Button>
          <Button look="quiet">{say('Přidat jazyk', 'Додај језик')}</Button>
          <Button look="main" busy>
            {say('Ukládá se', 'Чува се')}
          </Button>
          <PrintButton />
        </p>
      ),
    },
    {
      title: 'Links',
      shown: (
        <p className="row">
          <Link href="/plan">{say('Komunitní plán', 'План')}</Link>
          <ButtonLink href="/new">{say('Založit plán', 'Направи план')}</ButtonLink>
        </p>
      ),
    },
    {
      title: 'Copy',
      shown: (
        <p className="row">
          <CopyButton words="https://example.org" label={say('Zkopírovat odkaz', 'Копирај везу')} />
        </p>
      ),
    },
    { title: 'Search', shown: <SearchBox start="Бач" onSearch={nothing} /> },
  ],
})
