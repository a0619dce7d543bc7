import { collator } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Facts } from '@/ui/facts'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { Authority } from './authorities'

/** Who answers for the pages of each authority, and who runs them. */
export function ResponsibleList({ authorities }: { authorities: Authority[] }) {
  const { language, t } = useSpeech()
  const name = (authority: Authority) => words(authority.name, language)
  const sorted = [...authorities].sort((one, other) => collator(language).compare(name(one), name(other)))
  return (
    <ul className="lines reading">
      {sorted.map(({ id, name: called, email, content_manager, operator }) => (
        <li key={id} className="stack narrow">
          <h3>
            <Link href={paths.authority(id)}>
              <Words text={called} />
            </Link>
          </h3>
          <Facts
            facts={[
              {
                name: t('contact.email'),
                value: email ? <a href={`mailto:${email}`}>{email}</a> : t('privacy.no-email'),
              },
              content_manager !== null && {
                name: t('statement.content-manager'),
                value: <Words text={content_manager} />,
              },
              operator !== null && { name: t('statement.operator'), value: <Words text={operator} /> },
            ]}
          />
        </li>
      ))}
    </ul>
  )
}
