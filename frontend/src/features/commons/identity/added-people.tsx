import { useT } from '@/lib/messages'
import { Notice } from '@/ui/notice'

export interface Added {
  name: string
  password: string
}

/** Who was added just now, each with the first password, which stands nowhere else. */
export function AddedPeople({ added }: { added: Added[] }) {
  const t = useT()
  return (
    <div role="status" className="stack narrow">
      {added.map(({ name, password }) => (
        <Notice key={`${name} ${password}`} kind="success">
          <p>{t('people.added', { name })}</p>
          <p>
            {t('settings.hand-over')} <code className="secret">{password}</code>
          </p>
        </Notice>
      ))}
    </div>
  )
}
