import { collator } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

import type { Authority } from './authorities'

/** The statements of all authorities, with what each says in a word. */
export function StatementList({ authorities, page }: { authorities: Authority[]; page: string }) {
  const { language, t } = useSpeech()
  if (authorities.length === 0) return <p>{t('accessibility.empty')}</p>
  const name = (authority: Authority) => words(authority.name, language)
  const sorted = [...authorities].sort((one, other) => collator(language).compare(name(one), name(other)))
  return (
    <ul className="lines reading">
      {sorted.map(({ id, name: called, country, accessibility }) => (
        <li key={id} className="row apart">
          <Link href={paths.statement(id, page)}>
            <Words text={called} />
          </Link>
          <span className="muted small">
            {t('country.of', { country })}
            {' · '}
            {t(accessibility ? `accessibility.${accessibility.status}` : 'accessibility.not-filled')}
          </span>
        </li>
      ))}
    </ul>
  )
}
