import type { Version } from '@/api/types'
import { DifferenceDownloads } from '@/features/planning/differences/difference-downloads'
import { DifferenceView } from '@/features/planning/differences/difference-view'
import { useDifference } from '@/features/planning/differences/differences'
import { useVersion } from '@/features/planning/versions/versions'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { PrintButton } from '@/ui/print-button'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

/** What changed up to a version, since the one before it. */
export function ChangesPage({ id }: { id: string }) {
  const query = useVersion(id)
  return (
    <Loaded screen query={query}>
      {(version) => <Screen version={version} />}
    </Loaded>
  )
}

function Screen({ version }: { version: Version }) {
  const { language, t } = useSpeech()
  const query = useDifference(version.id)
  const before = query.data?.before
  const title = t('difference.title', { number: String(version.number) })
  return (
    <>
      <Heading
        title={`${title}: ${words(version.edition_title, language)}`}
        kicker={
          <Trail
            steps={[
              { href: paths.edition(version.edition_id), words: <Words text={version.edition_title} /> },
              { href: paths.version(version.id), words: <Words text={version.title} /> },
            ]}
          />
        }
        below={
          <div className="row screen-only">
            <PrintButton />
            <DifferenceDownloads of="versions" id={version.id} title={version.edition_title} />
          </div>
        }
      >
        {title}
      </Heading>
      <Loaded query={query}>
        {(difference) => (
          <div className="stack">
            <p>
              {before?.version_id ? (
                <Link href={paths.version(before.version_id)}>
                  {t('difference.since', { number: String(before.number) })}
                </Link>
              ) : (
                t('difference.first')
              )}
            </p>
            <DifferenceView difference={difference} />
          </div>
        )}
      </Loaded>
    </>
  )
}
