import { useEffect } from 'react'
import { useSearchParams } from 'wouter'

import { useMe } from '@/features/commons/identity/me'
import { SignInForm } from '@/features/commons/identity/sign-in-form'
import { useGo } from '@/ui/crossing'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Heading } from '@/ui/heading'

export function SignInPage() {
  const t = useT()
  const go = useGo()
  const [search] = useSearchParams()
  const { user } = useMe()
  const wanted = search.get('next')
  // Only a way inside our own pages; an address of others would lead away.
  const next = wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : paths.work
  useEffect(() => {
    if (user) go(next, { replace: true })
  }, [user, next, go])
  return (
    <>
      <Heading title={t('frame.sign-in')} below={<p className="lead">{t('sign-in.lead')}</p>} />
      <SignInForm onDone={() => go(next, { replace: true })} />
    </>
  )
}
