import type { Edition, Version } from '@/api/types'
import { useAuthority } from '@/features/commons/authorities/authorities'
import { ActCorrection } from '@/features/planning/adoption/act-correction'
import { ActForm } from '@/features/planning/adoption/act-form'
import { ActList } from '@/features/planning/adoption/act-list'
import { useActs } from '@/features/planning/adoption/acts'
import { EarlierForm } from '@/features/planning/adoption/earlier-form'
import { ConsultationCorrection } from '@/features/planning/consultations/consultation-correction'
import { ConsultationForm } from '@/features/planning/consultations/consultation-form'
import { ConsultationList } from '@/features/planning/consultations/consultation-list'
import { useConsultations } from '@/features/planning/consultations/consultations'
import { useMembers } from '@/features/planning/members/members'
import { useEditions } from '@/features/planning/plans/edition-lists'
import { useEdition } from '@/features/planning/plans/plans'
import { EditionSteps } from '@/features/planning/plans/steps'
import { SuccessorForm } from '@/features/planning/succession/successor-form'
import { FreezeForm } from '@/features/planning/versions/freeze-form'
import { VersionList } from '@/features/planning/versions/version-list'
import { useVersions } from '@/features/planning/versions/versions'
import { useSpeech, useT } from '@/lib/messages'
import { zoneOf } from '@/lib/moments'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { optionOf } from '@/pages/workspace/parts/offered'
import { WithRight } from '@/pages/workspace/parts/with-right'
import type { Option } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { Loaded } from '@/ui/loaded'
import { useNavigate } from '@/ui/navigation'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

/** The plan's way: where it is, what was frozen, when people could comment, what was decided. */
export function EditionLifePage({ id }: { id: string }) {
  const t = useT()
  const query = useEdition(id)
  return (
    <Loaded screen query={query}>
      {(edition) => (
        <WithRight right="plans:edit" authorityId={edition.authority_id} title={t('life.title')}>
          <Screen edition={edition} />
        </WithRight>
      )}
    </Loaded>
  )
}

function Screen({ edition }: { edition: Edition }) {
  const { language, t } = useSpeech()
  const versions = useVersions(edition.id).data?.items ?? []
  const options = useOptions(versions)
  const earlier = edition.allowed_transitions.some(({ name }) => name === 'record_as_adopted_earlier')
  return (
    <>
      <Trail
        steps={[
          { href: paths.work, words: t('frame.work') },
          { href: paths.editionWork(edition.id), words: <Words text={edition.title} /> },
        ]}
      />
      <Heading title={`${t('life.title')}: ${words(edition.title, language)}`}>{t('life.title')}</Heading>
      <div className="stack wide">
        <EditionSteps edition={edition} />
        {earlier && (
          <Fold summary={t('step.record_as_adopted_earlier')}>
            <EarlierForm edition={edition} />
          </Fold>
        )}
        <section className="stack">
          <h2>{t('version.all')}</h2>
          {versions.length > 0 ? <VersionList versions={versions} /> : <p>{t('version.none')}</p>}
          {versions.length > 0 && (
            <p>
              <Link href={paths.editionChanges(edition.id)}>{t('difference.working')}</Link>
            </p>
          )}
          <FreezeForm edition={edition} />
        </section>
        <Consulted edition={edition} versions={options} />
        <Decided edition={edition} versions={options} />
        <Following edition={edition} />
      </div>
    </>
  )
}

function useOptions(versions: Version[]): Option[] {
  const { language, t } = useSpeech()
  return [...versions].reverse().map(({ id, number, kind, title }) => ({
    value: id,
    words: `${t('version.numbered', { number: String(number) })}: ${words(title, language)} (${t(`version-kind.${kind}`)})`,
  }))
}

function useMemberOptions(edition: Edition): Option[] {
  const { language } = useSpeech()
  const members = useMembers(edition.id).data?.items ?? []
  return members.map(({ organisation_id, organisation_name }) =>
    optionOf(organisation_id, organisation_name, language),
  )
}

interface PartProps {
  edition: Edition
  versions: Option[]
}

function Consulted({ edition, versions }: PartProps) {
  const t = useT()
  const consultations = useConsultations(edition.id).data?.items ?? []
  const country = useAuthority(edition.authority_id).data?.country
  if (!country) return null
  const zone = zoneOf(country)
  return (
    <section className="stack" aria-label={t('consultation.all')}>
      <h2>{t('consultation.all')}</h2>
      {consultations.length > 0 ? (
        <ConsultationList
          consultations={consultations}
          zone={zone}
          below={(one) => <ConsultationCorrection consultation={one} zone={zone} />}
        />
      ) : (
        <p>{t('consultation.none')}</p>
      )}
      {versions.length > 0 && (
        <Fold summary={t('consultation.set')}>
          <ConsultationForm versions={versions} language={edition.title.authored} zone={zone} />
        </Fold>
      )}
    </section>
  )
}

function Decided({ edition, versions }: PartProps) {
  const t = useT()
  const acts = useActs(edition.id).data?.items ?? []
  const members = useMemberOptions(edition)
  return (
    <section className="stack" aria-label={t('act.all')}>
      <h2>{t('act.all')}</h2>
      <p>
        <Link href={paths.members(edition.id)}>{t('member.all')}</Link>
      </p>
      {acts.length > 0 ? (
        <ActList acts={acts} below={(act) => <ActCorrection act={act} members={members} />} />
      ) : (
        <p>{t('act.none')}</p>
      )}
      <Fold summary={t('act.record')}>
        <ActForm edition={edition} versions={versions} members={members} />
      </Fold>
    </section>
  )
}

/** The edition before, out of which this one is made, and the one after. */
function Following({ edition }: { edition: Edition }) {
  const t = useT()
  const navigate = useNavigate()
  const editions = useEditions(edition.authority_id).data?.items ?? []
  const next = editions.find(({ predecessor_id }) => predecessor_id === edition.id)
  return (
    <section className="stack">
      <h2>{t('succession.page')}</h2>
      {edition.predecessor_id && (
        <p>
          <Link href={paths.nextCycle(edition.id)}>{t('succession.open')}</Link>
        </p>
      )}
      {next ? (
        <p>
          {t('succession.after')}{' '}
          <Link href={paths.nextCycle(next.id)}>
            <Words text={next.title} />
          </Link>
        </p>
      ) : (
        <Fold summary={t('succession.begin')}>
          <SuccessorForm edition={edition} onDone={({ id }) => navigate(paths.nextCycle(id))} />
        </Fold>
      )}
    </section>
  )
}
