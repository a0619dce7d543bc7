import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

import { useT } from '@/lib/messages'
import { Icon } from '@/ui/icon'

const subscribe = (tell: () => void) => onlineManager.subscribe(tell)

/** Says that nothing new comes and nothing can be saved, while reading goes on. */
export function Offline() {
  const t = useT()
  const online = useSyncExternalStore(
    subscribe,
    () => onlineManager.isOnline(),
    () => true,
  )
  return (
    <div aria-live="polite">
      {!online && (
        <p className="offline inner">
          <Icon name="warning" />
          {t('frame.offline')}
        </p>
      )}
    </div>
  )
}
