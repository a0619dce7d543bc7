import { type ReactNode, useEffect } from 'react'

import { SpeechProvider, useSpeech } from '@/lib/messages'
import { useSurroundings } from '@/lib/surroundings'

import type { Scene } from './scene'
import { useSceneAuthority } from './whose'

/** A screen in the words and the colour of the authority on whose pages it stands. */
export function InItsWords({ scene, children }: { scene: Scene; children: ReactNode }) {
  const authority = useSceneAuthority(scene)
  useBrand(authority?.brand ?? '')
  const { language, texts } = useSpeech()
  return (
    <SpeechProvider language={language} texts={texts} wordings={authority?.wordings}>
      {children}
    </SpeechProvider>
  )
}

function useBrand(brand: string): void {
  const { say } = useSurroundings()
  if (!globalThis.document) say({ brand })
  useEffect(() => say({ brand }), [say, brand])
}
