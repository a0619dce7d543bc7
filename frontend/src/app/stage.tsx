import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'

import { remember, type Surroundings, SurroundingsProvider } from '@/lib/surroundings'

import { Page, type PageProps } from './page'
import { type Scene, sceneOf } from './scene'
import type { Screen } from './screens'
import { useTopOfScreen } from './scroll'

interface Props {
  screens: Screen[]
  below?: PageProps['below']
  first: Scene
  surroundings: Surroundings
}

/** Shows a screen until the next one is here; a file that is gone, after an update, loads the page anew. */
export function Stage({ screens, below, first, surroundings }: Props) {
  const [address] = useLocation()
  const [scene, setScene] = useState(first)
  const shown = useRef(first.address)
  useTopOfScreen(scene.address)
  useNewWords(scene)
  useEffect(() => {
    if (shown.current === address) return undefined
    let wanted = true
    sceneOf(screens, address).then(
      (next) => {
        if (!wanted) return
        if (!next) window.location.reload()
        else setScene(next)
        shown.current = address
      },
      () => window.location.reload(),
    )
    return () => {
      wanted = false
    }
  }, [screens, address])
  // Once one has gone on, nothing of the next screen was drawn by the server.
  const drawn = surroundings.drawn && scene === first
  const around = useMemo(() => ({ ...surroundings, drawn }), [surroundings, drawn])
  return (
    <SurroundingsProvider value={around}>
      <Page scene={scene} below={below} />
    </SurroundingsProvider>
  )
}

/** Sentences of the server come in the reader's language, so they are asked for again in another one. */
function useNewWords({ language }: Scene): void {
  const cache = useQueryClient()
  useEffect(() => {
    if (document.documentElement.lang !== language) void cache.invalidateQueries()
    document.documentElement.lang = language
  }, [language, cache])
  // Before it can be seen, so that whoever goes on at once finds it kept.
  useLayoutEffect(() => remember('language', language), [language])
}
