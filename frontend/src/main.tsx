import './ui/styles/all.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { App } from './app/app'
import { applyTheme } from './app/theme'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the programme')

applyTheme()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
