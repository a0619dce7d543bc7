import { useAuthority } from '@/features/commons/authorities/authorities'
import { ActList } from '@/features/planning/adoption/act-list'
import { useActs } from '@/features/planning/adoption/acts'
import { ChapterList } from '@/features/planning/chapters/chapter-list'
import { useChapters } from '@/features/planning/chapters/chapters'
import { ConsultationList } from '@/features/planning/consultations/consultation-list'
import { useConsultations } from '@/features/planning/consultations/consultations'
import { VersionList } from '@/features/planning/versions/version-list'
import { useVersions } from '@/features/planning/versions/versions'
import { useT } from '@/lib/messages'
import { zoneOf } from '@/lib/moments'

/** The plan's words around its goals; absent where it has none. */
export function Chapters({ editionId }: { editionId: string }) {
  const t = useT()
  const chapters = useChapters(editionId).data?.items ?? []
  if (chapters.length === 0) return null
  return (
    <section className="stack narrow">
      <h2>{t('chapter.all')}</h2>
      <ChapterList chapters={chapters} />
    </section>
  )
}

/** What bodies decided, when people could comment, and the versions that no longer change. */
export function Life({ editionId, authorityId }: { editionId: string; authorityId: string }) {
  const t = useT()
  const country = useAuthority(authorityId).data?.country
  const acts = useActs(editionId).data?.items ?? []
  const consultations = useConsultations(editionId).data?.items ?? []
  const versions = useVersions(editionId).data?.items ?? []
  if (acts.length + consultations.length + versions.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('life.title')}</h2>
      {acts.length > 0 && (
        <div className="stack narrow">
          <h3>{t('act.all')}</h3>
          <ActList acts={acts} />
        </div>
      )}
      {consultations.length > 0 && country && (
        <div className="stack narrow">
          <h3>{t('consultation.all')}</h3>
          <ConsultationList consultations={consultations} zone={zoneOf(country)} />
        </div>
      )}
      {versions.length > 0 && (
        <div className="stack narrow">
          <h3>{t('version.all')}</h3>
          <VersionList versions={versions} />
        </div>
      )}
    </section>
  )
}
