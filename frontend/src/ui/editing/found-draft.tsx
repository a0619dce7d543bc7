import { useT } from '@/lib/messages'

import { Button } from '../button'
import { Notice } from '../notice'

interface Props {
  onContinue: () => void
  onDiscard: () => void
}

/** Unsaved words of another time are in the form again; one goes on with them or lets them go. */
export function FoundDraft({ onContinue, onDiscard }: Props) {
  const t = useT()
  return (
    <div role="status">
      <Notice>
        <p>{t('drafts.found')}</p>
        <div className="row">
          <Button onClick={onContinue}>{t('drafts.continue')}</Button>
          <Button onClick={onDiscard}>{t('drafts.discard')}</Button>
        </div>
      </Notice>
    </div>
  )
}
