import { isLanguage, LANGUAGE_NAMES } from '@/lib/language'
import { useSpeech } from '@/lib/messages'
import { pick, type Text } from '@/lib/text'

/** Text of a plan as the reader gets it, saying its language where that is another one. */
export function Words({ text }: { text: Text }) {
  const { language } = useSpeech()
  const { words, lang } = pick(text, language)
  return lang === language ? <>{words}</> : <span lang={lang}>{words}</span>
}

/** The same with its paragraphs. */
export function Prose({ text }: { text: Text }) {
  const { language } = useSpeech()
  const { words, lang } = pick(text, language)
  const paragraphs = words.split(/\n{2,}/).filter((paragraph) => paragraph.trim())
  return (
    <div className="stack narrow reading" lang={lang === language ? undefined : lang}>
      {lang !== language && isLanguage(lang) && <p className="muted small">{LANGUAGE_NAMES[lang]}</p>}
      {paragraphs.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </div>
  )
}
