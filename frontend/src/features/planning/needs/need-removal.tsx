import { ifMatch } from '@/api/client'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Removal } from '@/ui/removal'

import { useDeleteNeed } from './changes'
import type { Need } from './needs'

export function NeedRemoval({ need, onDone }: { need: Need; onDone: () => void }) {
  const { language, t } = useSpeech()
  const { mutate, error, isPending } = useDeleteNeed()
  const change = { params: { path: { need_id: need.id }, header: ifMatch(need.version) } }
  return (
    <Removal
      label={t('need.delete')}
      title={t('form.delete-title', { title: words(need.title, language) })}
      lead={t('need.delete-lead')}
      error={error}
      busy={isPending}
      onYes={() => mutate(change, { onSuccess: onDone })}
    />
  )
}
