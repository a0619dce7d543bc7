import { useLocation } from 'wouter'

import { useSignOut } from '@/features/commons/identity/me'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'

export function SignOut({ name }: { name: string }) {
  const t = useT()
  const [, go] = useLocation()
  const { mutate, isPending } = useSignOut()
  return (
    <Button
      look="quiet"
      busy={isPending}
      title={name}
      onClick={() => mutate({}, { onSuccess: () => go(paths.home) })}
    >
      {t('frame.sign-out')}
    </Button>
  )
}
