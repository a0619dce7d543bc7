import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Router } from 'wouter'

import type { Language } from '@/lib/language'
import { type Compiled, SpeechProvider } from '@/lib/messages'

import { Frame } from './frame'
import { loadTexts } from './texts'
import { remember } from './remembered'
import { Routes } from './routes'

/** The whole page in one language, once its texts are here. */
export function Localised({ language }: { language: Language }) {
  const [texts, setTexts] = useState<Compiled | null>(null)
  const cache = useQueryClient()
  useEffect(() => {
    // Sentences of the server come in the reader's language, so they are asked for again.
    if (document.documentElement.lang !== language) void cache.invalidateQueries()
    document.documentElement.lang = language
    remember('language', language)
    let wanted = true
    void loadTexts(language).then((loaded) => {
      if (wanted) setTexts(loaded)
    })
    return () => {
      wanted = false
    }
  }, [language, cache])
  if (!texts) return null
  return (
    <SpeechProvider language={language} compiled={texts}>
      <Router base={`/${language}`}>
        <Frame>
          <Routes />
        </Frame>
      </Router>
    </SpeechProvider>
  )
}
