import type { ReactNode } from 'react'
import { Router, type RouterProps } from 'wouter'

import { SpeechProvider } from '@/lib/messages'

import { Frame } from './frame'
import { TenantTexts } from './tenant-texts'
import type { RouteMatch } from './route-match'

export interface PageProps {
  match: RouteMatch
  /** What a build shows under the head of each of its pages. */
  below?: (match: RouteMatch) => ReactNode
  /** Where there is no browser, the server says at which address it is. */
  server?: Pick<RouterProps, 'ssrPath' | 'ssrSearch'>
}

/** One screen in its frame; the same for the first HTML and for the browser. A new address is a new
 * screen, so that its heading takes the focus and nothing of the old one stays. */
export function Page({ match, below, server = {} }: PageProps) {
  const { language, texts, address, screen: Screen, id } = match
  return (
    <SpeechProvider language={language} texts={texts}>
      <Router base={`/${language}`} {...server}>
        <Frame match={match} below={below?.(match)}>
          <TenantTexts key={address} match={match}>
            <Screen id={id} />
          </TenantTexts>
        </Frame>
      </Router>
    </SpeechProvider>
  )
}
