import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'

import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/language'
import { useSpeech } from '@/lib/messages'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'

/** The same screen in another language, behind a button; filters in the address stay. */
export function LanguageSwitch() {
  const { language, t } = useSpeech()
  const [here] = useLocation()
  const search = useSearch()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
    }
  }, [open])
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !open) return
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div ref={box} className="languages" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="select-small row tight"
        aria-expanded={open}
        aria-controls="languages"
        onClick={() => setOpen(!open)}
      >
        <span>
          <span className="unseen">{t('frame.language')}: </span>
          {LANGUAGE_NAMES[language]}
        </span>
        <Icon name="turn" className="turn" />
      </button>
      <ul id="languages" className="menu" hidden={!open}>
        {LANGUAGES.map((tag) => (
          <li key={tag}>
            <Link
              href={`~/${tag}${here === '/' ? '' : here}${search ? `?${search}` : ''}`}
              lang={tag}
              hrefLang={tag}
              aria-current={tag === language ? 'true' : undefined}
              onClick={() => setOpen(false)}
            >
              {LANGUAGE_NAMES[tag]}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
