import { useEffect } from 'react'
import { useSearchParams } from 'wouter'

import { useMe } from '@/features/commons/identity/me'
import { SignInForm } from '@/features/commons/identity/sign-in-form'
import { useNavigate } from '@/ui/navigation'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'

export function SignInPage() {
  const t = useT()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { user } = useMe()
  const wanted = search.get('next')
  // Only a way inside our own pages; an address of others would lead away.
  const next = wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : paths.work
  useEffect(() => {
    if (user) navigate(next, { replace: true })
  }, [user, next, navigate])
  return (
    <>
      <Heading title={t('frame.sign-in')} below={<p className="lead">{t('sign-in.lead')}</p>} />
      <SignInForm onDone={() => navigate(next, { replace: true })} />
      <p>
        <Link href={paths.forgottenPassword}>{t('reset.title')}</Link>
      </p>
    </>
  )
}
