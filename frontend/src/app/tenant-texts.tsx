import type { ReactNode } from 'react'

import { SpeechProvider, useSpeech } from '@/lib/messages'
import { usePageMeta } from '@/lib/page-context'

import type { RouteMatch } from './route-match'
import { useAuthorityOf } from './screens'

/** A screen with the texts and the colour of its tenant, the authority. */
export function TenantTexts({ match, children }: { match: RouteMatch; children: ReactNode }) {
  const authority = useAuthorityOf(match)
  usePageMeta({ brand: authority?.brand ?? '' })
  const { language, texts } = useSpeech()
  return (
    <SpeechProvider language={language} texts={texts} wordings={authority?.wordings}>
      {children}
    </SpeechProvider>
  )
}
