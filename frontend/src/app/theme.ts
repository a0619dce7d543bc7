import { remember, remembered } from './remembered'

export const THEMES = ['system', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

export const currentTheme = (): Theme => THEMES.find((theme) => theme === remembered('theme')) ?? 'system'

export function applyTheme(theme: Theme = currentTheme()): void {
  remember('theme', theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
