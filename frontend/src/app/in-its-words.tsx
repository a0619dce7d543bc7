import type { ReactNode } from 'react'

import { SpeechProvider, useSpeech } from '@/lib/messages'
import { useSaying } from '@/lib/surroundings'

import type { Scene } from './scene'
import { useSceneAuthority } from './whose'

/** A screen in the words and the colour of the authority on whose pages it stands. */
export function InItsWords({ scene, children }: { scene: Scene; children: ReactNode }) {
  const authority = useSceneAuthority(scene)
  useSaying({ brand: authority?.brand ?? '' })
  const { language, texts } = useSpeech()
  return (
    <SpeechProvider language={language} texts={texts} wordings={authority?.wordings}>
      {children}
    </SpeechProvider>
  )
}
