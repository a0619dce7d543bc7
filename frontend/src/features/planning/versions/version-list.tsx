import type { Version } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'

/** Frozen versions, the newest first. */
export function VersionList({ versions }: { versions: Version[] }) {
  const { language, t } = useSpeech()
  return (
    <ul className="lines">
      {[...versions].reverse().map((version) => (
        <li key={version.id} className="stack narrow">
          <p>
            <Link href={paths.version(version.id)}>
              {t('version.numbered', { number: String(version.number) })}: <Words text={version.title} />
            </Link>
          </p>
          <p className="muted small">
            {t(`version-kind.${version.kind}`)}
            {' · '}
            {t('version.frozen', { moment: formatMoment(version.frozen_at, language) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
