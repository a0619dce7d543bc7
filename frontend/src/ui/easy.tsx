import { useState } from 'react'
import { useSearchParams } from 'wouter'

import { useT } from '@/lib/messages'
import { remember, usePageContext } from '@/lib/page-context'
import type { Text } from '@/lib/text'

import { Fold } from './fold'
import { Icon } from './icon'
import { Prose } from './words'

interface Props {
  text: Text | null
  easy: Text | null
}

/** A text, or its easy-to-read one first where the reader wishes so; the wish is kept for other pages. */
export function TextOrEasy({ text, easy }: Props) {
  const t = useT()
  const [wished, wish] = useWish()
  if (!easy) return text && <Prose text={text} />
  return (
    <div className="stack narrow">
      <p>
        <a className="row tight easy-switch" href={wished ? '?easy=0' : '?easy=1'} onClick={wish}>
          <Icon name={wished ? 'text' : 'easy'} />
          {t(wished ? 'easy.hide' : 'easy.show')}
        </a>
      </p>
      {wished ? (
        <>
          <section className="easy" aria-label={t('easy.label')}>
            <Prose text={easy} />
          </section>
          {text && (
            <Fold summary={t('easy.full')}>
              <Prose text={text} />
            </Fold>
          )}
        </>
      ) : (
        text && <Prose text={text} />
      )}
    </div>
  )
}

function useWish() {
  const { remembered } = usePageContext()
  const [search, setSearch] = useSearchParams()
  const [kept, setKept] = useState(() => remembered('easy') === '1')
  const said = search.get('easy')
  const wished = said === null ? kept : said === '1'
  const turn = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    remember('easy', wished ? '0' : '1')
    setKept(!wished)
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        next.delete('easy')
        return next
      },
      { replace: true },
    )
  }
  return [wished, turn] as const
}
