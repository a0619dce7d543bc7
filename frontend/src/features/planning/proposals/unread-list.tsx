import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'

import { anchor, textOf } from './source-blocks'
import { KINDS, type Piece, type Proposal } from './proposals'

interface Props {
  proposal: Proposal
  busy: boolean
  onMake: (piece: Piece, kind: (typeof KINDS)[number]) => void
}

/** What was not understood; nothing of the document is silently left out. */
export function UnreadList({ proposal, busy, onMake }: Props) {
  const t = useT()
  const { blocks, unread, language } = proposal
  if (unread.length === 0) return null
  return (
    <section className="stack">
      <h2>
        {t('proposal.unread')} ({unread.length})
      </h2>
      <p>{t('proposal.unread-lead')}</p>
      <ul className="lines">
        {unread.map((piece) => (
          <li key={anchor(piece)} className="stack narrow">
            <p>
              <a href={`#${anchor(piece)}`} lang={language}>
                {textOf(blocks, piece).slice(0, 200)}
              </a>
            </p>
            <div className="row">
              {KINDS.map((kind) => (
                <Button
                  key={kind}
                  busy={busy}
                  aria-label={`${t(`proposal.make-${kind}`)}: ${textOf(blocks, piece).slice(0, 80)}`}
                  onClick={() => onMake(piece, kind)}
                >
                  {t(`proposal.make-${kind}`)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
