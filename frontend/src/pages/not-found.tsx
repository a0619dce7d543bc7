import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { Heading } from '@/ui/heading'
import { ButtonLink } from '@/ui/link'

export function NotFoundPage() {
  const t = useT()
  return (
    <>
      <Heading title={t('missing.title')} below={<p className="lead">{t('missing.lead')}</p>} />
      <ButtonLink href={paths.home}>{t('missing.home')}</ButtonLink>
    </>
  )
}
