import { ifMatch } from '@/api/client'
import type { Measure } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Removal } from '@/ui/removal'

import { useDeleteMeasure } from './changes'

export function MeasureRemoval({ measure, onDone }: { measure: Measure; onDone: () => void }) {
  const { language, t } = useSpeech()
  const { mutate, error, isPending } = useDeleteMeasure()
  const change = { params: { path: { measure_id: measure.id }, header: ifMatch(measure.version) } }
  return (
    <Removal
      label={t('measure.delete')}
      title={t('form.delete-title', { title: words(measure.title, language) })}
      lead={t('measure.delete-lead')}
      error={error}
      busy={isPending}
      onYes={() => mutate(change, { onSuccess: onDone })}
    />
  )
}
