import { useState } from 'react'

import { useT } from '@/lib/messages'
import { usePageContext } from '@/lib/page-context'

import { chooseTheme, type Theme, themeFor, THEMES } from './theme'

export function ThemeSwitch() {
  const t = useT()
  const { remembered } = usePageContext()
  const [theme, setTheme] = useState<Theme>(() => themeFor(remembered('theme')))
  return (
    <select
      className="select-small scripts-only"
      aria-label={t('theme.label')}
      value={theme}
      onChange={(event) => {
        const wanted = event.currentTarget.value as Theme
        chooseTheme(wanted)
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
