import { useT } from '@/lib/messages'
import type { Saving } from '@/lib/store/optimistic-store'

import { Button } from '../button'
import { SaveState } from '../grid/save-state'
import { ButtonLink } from '../link'

interface Props {
  saving: Saving
  unsaved: boolean
  /** Where one goes when one is done here, or what closes a form among other things. */
  back: string | (() => void)
  /** What that place is called, where it is not the plan. */
  backWords?: string | undefined
}

/** Stays in sight while one writes: the button, and whether what is written is safe. */
export function SaveBar({ saving, unsaved, back, backWords }: Props) {
  const t = useT()
  const words = unsaved ? t('form.cancel') : (backWords ?? t('editor.back'))
  return (
    <div className="save-bar">
      <Button type="submit" look="main" busy={saving.state === 'saving'}>
        {t('form.save')}
      </Button>
      {typeof back === 'string' ? (
        <ButtonLink href={back}>{words}</ButtonLink>
      ) : (
        <Button onClick={back}>{words}</Button>
      )}
      <SaveState saving={saving} />
      {unsaved && saving.state === 'untouched' && <span className="muted small">{t('editor.unsaved')}</span>}
    </div>
  )
}
