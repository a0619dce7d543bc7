import type { Version } from '@/api/types'
import { ActList } from '@/features/planning/adoption/act-list'
import { useActs } from '@/features/planning/adoption/acts'
import { useVersion } from '@/features/planning/versions/versions'
import { formatMoment } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { Facts } from '@/ui/facts'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Prose, Words } from '@/ui/words'

/** One frozen version: what it is, its hash, who decided about it, and its bytes. */
export function VersionPage({ id }: { id: string }) {
  const query = useVersion(id)
  return (
    <Loaded screen query={query}>
      {(version) => <Screen version={version} />}
    </Loaded>
  )
}

function Screen({ version }: { version: Version }) {
  const { language, t } = useSpeech()
  const acts = (useActs(version.edition_id).data?.items ?? []).filter(
    ({ plan_version_id }) => plan_version_id === version.id,
  )
  const number = t('version.numbered', { number: String(version.number) })
  return (
    <>
      <Heading
        title={`${number}: ${words(version.title, language)}`}
        kicker={
          <Trail
            steps={[
              {
                href: paths.authority(version.authority_id),
                words: <Words text={version.authority_name} />,
              },
              { href: paths.edition(version.edition_id), words: <Words text={version.edition_title} /> },
            ]}
          />
        }
      >
        {number}: <Words text={version.title} />
      </Heading>
      <div className="stack">
        <p className="reading">{t(`version-about.${version.kind}`)}</p>
        <VersionFacts version={version} />
        {version.note && <Prose text={version.note} />}
        <p>
          <Link href={paths.changes(version.id)}>{t('difference.link')}</Link>
        </p>
        <Documents version={version} />
        <p>
          <a className="button" href={paths.versionContent(version.id)} download={`${version.sha256}.json`}>
            {t('version.content')}
          </a>
        </p>
        <p className="muted small reading">{t('version.hash-lead')}</p>
        {acts.length > 0 && (
          <section className="stack narrow">
            <h2>{t('act.all')}</h2>
            <ActList acts={acts} />
          </section>
        )}
      </div>
    </>
  )
}

function VersionFacts({ version }: { version: Version }) {
  const { language, t } = useSpeech()
  return (
    <Facts
      facts={[
        { name: t('version.kind'), value: t(`version-kind.${version.kind}`) },
        { name: t('version.frozen-at'), value: formatMoment(version.frozen_at, language) },
        {
          name: t('version.holds'),
          value: [
            t('count.goals', { count: version.goals }),
            t('count.measures', { count: version.measures }),
          ].join(', '),
        },
        { name: t('version.hash'), value: <code className="hash">{version.sha256}</code> },
      ]}
    />
  )
}

const DOCUMENTS = [
  { kind: 'plan', form: 'pdf' },
  { kind: 'plan', form: 'docx' },
  { kind: 'summary', form: 'pdf' },
  { kind: 'summary', form: 'docx' },
] as const

/** The version on paper, in the reader's script where that can be made. */
function Documents({ version }: { version: Version }) {
  const { language, t } = useSpeech()
  const latin = language === 'sr-Latn' && version.edition_title.authored === 'sr-Cyrl'
  return (
    <ul className="row plain-list">
      {DOCUMENTS.map(({ kind, form }) => (
        <li key={`${kind} ${form}`}>
          <a className="button" href={paths.versionDocument(version.id, kind, form, latin)} download>
            {t(`document.${kind}`)} ({form.toUpperCase()})
          </a>
        </li>
      ))}
    </ul>
  )
}
