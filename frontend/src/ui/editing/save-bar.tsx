import { useT } from '@/lib/messages'

import { Button } from '../button'
import { type Saving, SaveState } from '../grid/save-state'
import { ButtonLink } from '../link'

interface Props {
  saving: Saving
  unsaved: boolean
  /** Where one goes when one is done here. */
  back: string
}

/** Stays in sight while one writes: the button, and whether what is written is safe. */
export function SaveBar({ saving, unsaved, back }: Props) {
  const t = useT()
  return (
    <div className="save-bar">
      <Button type="submit" look="main" busy={saving.state === 'saving'}>
        {t('form.save')}
      </Button>
      <ButtonLink href={back}>{t(unsaved ? 'form.cancel' : 'editor.back')}</ButtonLink>
      <SaveState saving={saving} />
      {unsaved && saving.state === 'untouched' && <span className="muted small">{t('editor.unsaved')}</span>}
    </div>
  )
}
