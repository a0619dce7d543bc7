import { useState } from 'react'

import { tokenOf } from '@/features/commons/identity/invitations'
import { RequestReset, UseReset } from '@/features/commons/identity/reset-forms'
import { useT } from '@/lib/messages'
import { Heading } from '@/ui/heading'

/** For a forgotten password: asks for a link, or, opened by one, for another password. */
export function PasswordPage() {
  const t = useT()
  const [token] = useState(() => tokenOf(window.location.hash))
  return (
    <>
      <Heading
        title={t('reset.title')}
        below={<p className="lead">{t(token ? 'reset.choose' : 'reset.lead')}</p>}
      />
      {token ? <UseReset token={token} /> : <RequestReset />}
    </>
  )
}
