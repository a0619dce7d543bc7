import '../styles/grid.css'

import { momentFormat } from '@/lib/formats'
import { useSpeech } from '@/lib/messages'
import type { Saving } from '@/lib/store/optimistic-store'

import { Icon } from '../icon'

/** Whether what was changed is safe; changes are spoken when nothing else is being said. */
export function SaveState({ saving }: { saving: Saving }) {
  const { language, t } = useSpeech()
  const { state } = saving
  return (
    <div className="row tight save-state">
      <p role="status" className={state === 'failed' ? 'fault' : undefined}>
        {state === 'saving' && (
          <>
            <span className="grid-sign saving" /> {t('grid.saving')}
          </>
        )}
        {state === 'saved' && (
          <>
            <Icon name="check" />{' '}
            {t('grid.saved', {
              time: momentFormat(language, { hour: 'numeric', minute: '2-digit' }).format(saving.at),
            })}
          </>
        )}
        {state === 'failed' && (
          <>
            <Icon name="warning" /> {t('grid.not-saved')}
          </>
        )}
      </p>
      {state === 'failed' && saving.onRetry && (
        <button type="button" className="button quiet" onClick={saving.onRetry}>
          {t('grid.try-again')}
        </button>
      )}
    </div>
  )
}
