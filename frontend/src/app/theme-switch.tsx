import { useState } from 'react'

import { useT } from '@/lib/messages'

import { applyTheme, currentTheme, type Theme, THEMES } from './theme'

export function ThemeSwitch() {
  const t = useT()
  const [theme, setTheme] = useState<Theme>(currentTheme)
  return (
    <select
      className="select-small"
      aria-label={t('theme.label')}
      value={theme}
      onChange={(event) => {
        const wanted = event.target.value as Theme
        applyTheme(wanted)
        setTheme(wanted)
      }}
    >
      {THEMES.map((name) => (
        <option key={name} value={name}>
          {t(`theme.${name}`)}
        </option>
      ))}
    </select>
  )
}
