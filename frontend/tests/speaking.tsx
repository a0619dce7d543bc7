import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'

import { loadTexts } from '@/app/texts'
import type { Language } from '@/lib/language'
import { type Speech, SpeechProvider, type Texts, type Translate, translator } from '@/lib/messages'

/** Renders a part of the page with the real texts of a language. */
export async function speak(language: Language, part: ReactNode): Promise<RenderResult> {
  const texts = await loadTexts(language, true)
  document.documentElement.lang = language
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return render(
    <QueryClientProvider client={cache}>
      <SpeechProvider language={language} texts={texts}>
        {part}
      </SpeechProvider>
    </QueryClientProvider>,
  )
}

export const textsOf = async (language: Language): Promise<Translate> =>
  translator(language, (await loadTexts(language, true)).default)

/** The texts as they are compiled, for who looks at each of them. */
export const compiledTextsOf = (language: Language): Promise<Texts> => loadTexts(language, true)

/** What a hook needs around it to speak a language. */
export async function speaking(language: Language) {
  const texts = await loadTexts(language, true)
  return ({ children }: { children: ReactNode }) => (
    <SpeechProvider language={language} texts={texts}>
      {children}
    </SpeechProvider>
  )
}

/** The texts of a language as a screen has them. */
export async function speechOf(language: Language): Promise<Speech> {
  const texts = await loadTexts(language, true)
  const known = (key: string) => {
    const message = texts.default[key]
    return typeof message === 'string' ? message : undefined
  }
  return { language, t: translator(language, texts.default), known, texts }
}
