import { Fragment, type ReactNode } from 'react'

import type { Schema } from '@/api/types'
import { paths } from '@/lib/paths'

type Block = Schema<'BlocksRead'>['blocks'][number]
type Inlines = Extract<Block, { type: 'paragraph' }>['inlines']
type Inline = Inlines[number]

interface Props {
  blocks: Block[]
  /** The level under which headings of the text stand. */
  level?: number
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

/** A long text: the server has taken it apart, so that no HTML of it is ever trusted. */
export function Blocks({ blocks, level = 1 }: Props) {
  return blocks.map((block, at) => <One key={at} block={block} level={level} />)
}

function One({ block, level }: { block: Block; level: number }): ReactNode {
  switch (block.type) {
    case 'heading': {
      const Tag = HEADINGS[Math.min(level + block.level, 6) - 2] ?? 'h6'
      return (
        <Tag>
          <Line inlines={block.inlines} />
        </Tag>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Line inlines={block.inlines} />
        </p>
      )
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul'
      return (
        <Tag>
          {block.items.map((item, at) => (
            <li key={at}>
              <Blocks blocks={item} level={level} />
            </li>
          ))}
        </Tag>
      )
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} level={level} />
        </blockquote>
      )
    case 'table':
      return <Table table={block} />
    case 'picture':
      return (
        <p>
          <img src={paths.attachment(block.attachment_id)} alt={block.alt} loading="lazy" />
        </p>
      )
    case 'rule':
      return <hr />
  }
}

function Table({ table }: { table: Extract<Block, { type: 'table' }> }) {
  return (
    <div className="scroll" tabIndex={0} role="group">
      <table>
        <thead>
          <tr>
            {table.head.map((cell, at) => (
              <th key={at} scope="col">
                <Line inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Line inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ inlines }: { inlines: Inlines }) {
  return inlines.map((inline, at) => <Fragment key={at}>{inWords(inline)}</Fragment>)
}

function inWords(inline: Inline): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'break':
      return <br />
    case 'strong':
      return (
        <strong>
          <Line inlines={inline.inlines} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Line inlines={inline.inlines} />
        </em>
      )
    case 'link':
      return (
        <a href={inline.href} rel="noreferrer">
          <Line inlines={inline.inlines} />
        </a>
      )
  }
}
