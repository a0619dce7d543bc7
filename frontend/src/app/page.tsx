import type { ReactNode } from 'react'
import { Router, type RouterProps } from 'wouter'

import { SpeechProvider } from '@/lib/messages'

import { Frame } from './frame'
import { InItsWords } from './in-its-words'
import type { Scene } from './scene'

export interface PageProps {
  scene: Scene
  /** What a build shows under the head of each of its pages. */
  below?: (scene: Scene) => ReactNode
  /** Where there is no browser, the server says at which address it is. */
  server?: Pick<RouterProps, 'ssrPath' | 'ssrSearch'>
}

/** One screen in its frame; the same for the first HTML and for the browser. A new address is a new
 * screen, so that its heading takes the focus and nothing of the old one stays. */
export function Page({ scene, below, server = {} }: PageProps) {
  const { language, texts, address, screen: Screen, id } = scene
  return (
    <SpeechProvider language={language} texts={texts}>
      <Router base={`/${language}`} {...server}>
        <Frame scene={scene} below={below?.(scene)}>
          <InItsWords key={address} scene={scene}>
            <Screen id={id} />
          </InItsWords>
        </Frame>
      </Router>
    </SpeechProvider>
  )
}
