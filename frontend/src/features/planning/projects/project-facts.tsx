import { formatLifetime } from '@/lib/dates'
import { useSpeech } from '@/lib/messages'
import { Facts } from '@/ui/facts'
import { Parties } from '@/ui/records/parties'
import { Places } from '@/ui/records/places'
import { SourceLine } from '@/ui/records/source'
import { TermChips } from '@/ui/records/terms'
import { Words } from '@/ui/words'

import type { Project } from './projects'

export function ProjectFacts({ project }: { project: Project }) {
  const { language, t } = useSpeech()
  const { programme, starts, ends, target_groups, places, parties, source } = project
  const period = formatLifetime(starts, ends, language, t)
  return (
    <aside className="panel stack" aria-label={t('project.facts')}>
      <Facts
        facts={[
          period !== null && { name: t('project.period'), value: period },
          programme !== null && { name: t('project.programme'), value: <Words text={programme} /> },
          target_groups.length > 0 && {
            name: t('measure.target-groups'),
            value: <TermChips terms={target_groups} label={t('measure.target-groups')} />,
          },
          places.length > 0 && { name: t('field.places'), value: <Places places={places} /> },
        ]}
      />
      <Parties parties={parties} />
      {source && (
        <Facts
          facts={[
            { name: t('field.source'), value: <SourceLine source={source} lang={project.title.authored} /> },
          ]}
        />
      )}
    </aside>
  )
}
