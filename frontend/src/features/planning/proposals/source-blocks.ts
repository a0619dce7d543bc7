import type { Block, Candidate, CandidateWrite, Piece } from './proposals'

/** Where a piece of the source stands on the screen. */
export const anchor = ({ block, row }: Piece) => (row === null ? `piece-${block}` : `piece-${block}-${row}`)

const SEPARATOR = ' · '

/** What is written in a piece; of a table without a row, its header. */
export function textOf(blocks: Block[], { block, row }: Piece): string {
  const found = blocks[block]
  if (!found) return ''
  if (found.kind !== 'table') return found.text
  return (found.rows[row ?? 0] ?? []).filter(Boolean).join(SEPARATOR)
}

/** A candidate as it is sent back: without what only the server says of it. */
export function toCandidateWrite(candidate: Candidate): CandidateWrite {
  const { kind, decision, parent, goal_id, code, title, description, lead, period, source } = candidate
  return { kind, decision, parent, goal_id, code, title, description, lead, period, source }
}

/** The goal above a candidate, as the form names it: another candidate or one of the plan. */
export const parentOf = ({ parent, goal_id }: Candidate) =>
  parent ? `candidate:${parent}` : goal_id ? `goal:${goal_id}` : ''

const LONGEST = 300

/** Something that was not understood, made a goal or a measure by hand. */
export function candidateFromPiece(blocks: Block[], piece: Piece, kind: Candidate['kind']): CandidateWrite {
  const text = textOf(blocks, piece)
  return {
    kind,
    decision: 'keep',
    parent: null,
    goal_id: null,
    code: null,
    title: text.slice(0, LONGEST),
    description: text.length > LONGEST ? text : null,
    lead: null,
    period: null,
    source: [piece],
  }
}

export const keyOf = ({ block, row }: Piece) => `hand-${block}${row === null ? '' : `-${row}`}`

export interface Counts {
  goals: number
  measures: number
  open: number
}

export function countCandidates(candidates: Pick<Candidate, 'kind' | 'decision'>[]): Counts {
  const kept = (kind: Candidate['kind']) =>
    candidates.filter((each) => each.kind === kind && each.decision === 'keep').length
  return {
    goals: kept('goal'),
    measures: kept('measure'),
    open: candidates.filter(({ decision }) => decision === 'open').length,
  }
}
