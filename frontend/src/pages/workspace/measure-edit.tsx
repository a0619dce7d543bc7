import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'

import type { Measure } from '@/api/types'
import { useMe } from '@/features/commons/identity/me'
import { MeasureForm } from '@/features/planning/measures/measure-form'
import { MeasureRemoval } from '@/features/planning/measures/measure-removal'
import { canBePostponed, measureQuery, useMeasure } from '@/features/planning/measures/measures'
import { Postponement } from '@/features/planning/measures/postponement'
import { Transitions } from '@/features/planning/measures/transitions'
import { useSpeech } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { words } from '@/lib/text'
import { useMeasureChoices } from '@/pages/parts/measure-choices'
import { NoRight } from '@/pages/parts/no-right'
import { Heading } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Trail } from '@/ui/trail'
import { Words } from '@/ui/words'

export function MeasureEditPage({ id }: { id: string }) {
  const query = useMeasure(id)
  return (
    <Loaded screen query={query}>
      {(measure) => <Screen measure={measure} />}
    </Loaded>
  )
}

function Screen({ measure }: { measure: Measure }) {
  const { language, t } = useSpeech()
  const { can, known } = useMe()
  const choices = useMeasureChoices(measure)
  const [, go] = useLocation()
  const cache = useQueryClient()
  if (known && !can('measures:edit', measure.authority_id)) return <NoRight title={t('measure.edit')} />
  return (
    <>
      <Trail steps={[{ href: paths.measure(measure.id), words: <Words text={measure.title} /> }]} />
      <Heading title={`${t('measure.edit')}: ${words(measure.title, language)}`}>{t('measure.edit')}</Heading>
      <div className="stack wide">
        {choices && (
          <MeasureForm
            measure={measure}
            choices={choices}
            refresh={() => cache.fetchQuery({ ...measureQuery(measure.id), staleTime: 0 })}
            onDone={() => go(paths.measure(measure.id))}
          />
        )}
        <Transitions measure={measure} />
        {canBePostponed(measure) && <Postponement measure={measure} />}
        <MeasureRemoval measure={measure} onDone={() => go(paths.editionWork(measure.edition_id))} />
      </div>
    </>
  )
}
