import { useEffect, useState } from 'react'

import { useSpeech } from '@/lib/messages'
import { pick, type Text } from '@/lib/text'
import { Blocks } from '@/ui/blocks'

import { useShowChapter } from './changes'

const PAUSE = 500

/** How the words will be shown, asked of the server a moment after one stopped writing. */
export function ChapterPreview({ title, body }: { title: Text; body: Text }) {
  const { language, t } = useSpeech()
  const { mutate, data } = useShowChapter()
  const [asked, setAsked] = useState(false)
  const { words: written, lang } = pick(body, language)
  const markdown = written.trim()
  useEffect(() => {
    if (markdown === '') return undefined
    const timer = setTimeout(() => {
      mutate({ body: { markdown } })
      setAsked(true)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [markdown, mutate])
  const shown = markdown !== '' && asked ? data?.blocks : undefined
  return (
    <article className="stack reading" lang={lang} aria-label={t('chapter.preview')}>
      <h2>{pick(title, language).words}</h2>
      {shown ? <Blocks blocks={shown} level={2} /> : <p className="muted">{t('chapter.empty')}</p>}
    </article>
  )
}
