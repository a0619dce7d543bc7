import '../ui/styles/all.css'
import './examples.css'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'

import { loadTexts } from '@/app/texts'
import { chooseLanguage } from '@/lib/language'
import { SpeechProvider } from '@/lib/messages'

import { ExamplesPage } from './page'

const wanted = new URLSearchParams(window.location.search)
const language = chooseLanguage(wanted.get('lang'), ['cs'])
const theme = wanted.get('theme') === 'dark' ? 'dark' : 'light'
const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the programme')

document.documentElement.lang = language
document.documentElement.dataset.theme = theme
const texts = await loadTexts(language, true)

// Links of the examples lead nowhere.
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <SpeechProvider language={language} texts={texts}>
        <Router hook={memoryLocation({ static: true }).hook}>
          <ExamplesPage theme={theme} />
        </Router>
      </SpeechProvider>
    </QueryClientProvider>
  </StrictMode>,
)
