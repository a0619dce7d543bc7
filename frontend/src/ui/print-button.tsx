import { useT } from '@/lib/messages'

import { Button } from './button'
import { Icon } from './icon'

export function PrintButton() {
  const t = useT()
  return (
    <span className="scripts-only">
      <Button look="quiet" onClick={() => window.print()}>
        <Icon name="printer" />
        {t('print.do')}
      </Button>
    </span>
  )
}
