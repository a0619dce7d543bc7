import type { Schema } from '@/api/types'
import { isMissingEnd, isMissingLead } from '@/lib/missing-fields'
import { paths } from '@/lib/paths'
import type { Text } from '@/lib/text'

type Tree = Schema<'EditionTree'>
type LawChapter = Schema<'LawChapterRead'>

export const GAPS = [
  'summary',
  'places',
  'parties',
  'chapters',
  'goals',
  'goal-measures',
  'lead',
  'end',
  'kind',
  'target-group',
  'evidence',
  'undecided',
] as const

/** Something of a plan that is missing, with the way to where it can be mended. */
export interface Missing {
  id: string
  href: string
  name: Text
}

export type Gaps = Partial<Record<(typeof GAPS)[number], Missing[]>>

interface Known {
  tree: Tree
  /** What the country's law asks for, and which of it the chapters hold. */
  asked: LawChapter[]
  covered: string[]
  /** Expanding measures that no evidence supports. */
  unproven: { id: string; title: Text }[]
  /** Of the edition before, what is neither carried over nor dropped. */
  undecided: { id: string; title: Text }[]
}

const measure = ({ id, title }: { id: string; title: Text }): Missing => ({
  id,
  href: paths.measureEdit(id),
  name: title,
})

function ofEdition({ edition }: Tree): Gaps {
  const itself: Missing[] = [{ id: edition.id, href: paths.editionEdit(edition.id), name: edition.title }]
  const nothing = edition.goal_count === 0
  return {
    summary: edition.summary ? [] : itself,
    places: edition.places.length > 0 ? [] : itself,
    parties: edition.parties.length > 0 ? [] : itself,
    goals: nothing ? [{ id: edition.id, href: paths.newGoal(edition.id), name: edition.title }] : [],
  }
}

function ofGoals({ goals, measures }: Tree): Missing[] {
  const above = new Set(goals.map(({ parent_id }) => parent_id))
  const used = new Set(measures.flatMap(({ goal_ids }) => goal_ids))
  return goals
    .filter(({ id }) => !above.has(id) && !used.has(id))
    .map(({ id, title }) => ({ id, href: paths.goalEdit(id), name: title }))
}

/** What a plan lacks before it can be shown with a good conscience; nothing of it stops anybody. */
export function gapsOf({ tree, asked, covered, unproven, undecided }: Known): Gaps {
  const { edition, measures } = tree
  const held = new Set(edition.goal_count > 0 ? [...covered, 'strategic'] : covered)
  const all: Gaps = {
    ...ofEdition(tree),
    chapters: asked
      .filter(({ code }) => !held.has(code))
      .map(({ code, name }) => ({ id: code, href: paths.chaptersWork(edition.id), name })),
    'goal-measures': ofGoals(tree),
    lead: measures.filter(isMissingLead).map(measure),
    end: measures.filter(isMissingEnd).map(measure),
    kind: measures.filter(({ kinds }) => kinds.length === 0).map(measure),
    'target-group': measures.filter(({ target_groups }) => target_groups.length === 0).map(measure),
    evidence: unproven.map(measure),
    undecided: undecided.map(({ id, title }) => ({ id, href: paths.nextCycle(edition.id), name: title })),
  }
  return Object.fromEntries(Object.entries(all).filter(([, missing]) => missing.length > 0))
}
