import { useT } from '@/lib/messages'

import { anchor } from './source-blocks'
import type { Block } from './proposals'

interface Props {
  blocks: Block[]
  lang: string
}

/** The document as it was read; each piece can be gone to. */
export function Source({ blocks, lang }: Props) {
  const t = useT()
  return (
    <div className="stack narrow reading" lang={lang}>
      {blocks.map((block, at) =>
        block.kind === 'table' ? (
          <div
            key={anchor({ block: at, row: null })}
            className="scroll"
            role="region"
            aria-label={t('proposal.table', { number: String(at + 1) })}
            tabIndex={0}
          >
            <SourceTable block={block} at={at} />
          </div>
        ) : (
          <p
            key={anchor({ block: at, row: null })}
            id={anchor({ block: at, row: null })}
            className={block.kind === 'heading' ? 'piece strong' : 'piece'}
            tabIndex={-1}
          >
            {block.text}
          </p>
        ),
      )}
    </div>
  )
}

function SourceTable({ block, at }: { block: Block; at: number }) {
  return (
    <table id={anchor({ block: at, row: null })} tabIndex={-1}>
      <tbody>
        {block.rows.map((cells, row) => (
          <tr
            key={anchor({ block: at, row })}
            id={anchor({ block: at, row })}
            className="piece"
            tabIndex={-1}
          >
            {cells.map((cell, column) => (
              <td key={`${row}-${column}`}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
