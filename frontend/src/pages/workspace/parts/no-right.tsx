import { useLocation } from 'wouter'

import { useMe } from '@/features/commons/identity/me'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'

/** Somebody came to a screen for which he has no right: says who can help. */
export function NoRight({ title }: { title: string }) {
  const t = useT()
  const { user } = useMe()
  const [here] = useLocation()
  return (
    <>
      <Heading
        title={title}
        below={<p className="lead">{t(user ? 'no-right.lead' : 'no-right.sign-in')}</p>}
      />
      {!user && <ButtonLink href={paths.signInTo(here)}>{t('frame.sign-in')}</ButtonLink>}
    </>
  )
}
