import { useState } from 'react'

import { signOut } from '@/features/commons/identity/me'
import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'

export function SignOut({ name }: { name: string }) {
  const { language, t } = useSpeech()
  const [busy, setBusy] = useState(false)
  const go = () => {
    setBusy(true)
    signOut(`/${language}`).catch(() => setBusy(false))
  }
  return (
    <Button look="quiet" busy={busy} title={name} onClick={go}>
      {t('frame.sign-out')}
    </Button>
  )
}
