import { remember } from '@/lib/page-context'

export const THEMES = ['system', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

export const themeFor = (remembered: string | undefined): Theme =>
  THEMES.find((theme) => theme === remembered) ?? 'system'

export function applyTheme(remembered: string | undefined): void {
  const theme = themeFor(remembered)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function chooseTheme(theme: Theme): void {
  remember('theme', theme)
  applyTheme(theme)
}
