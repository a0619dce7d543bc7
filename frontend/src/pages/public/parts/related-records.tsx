import type { ReactNode } from 'react'

import { AlignmentList } from '@/features/planning/alignments/alignment-list'
import {
  type Alignment,
  useAlignmentsOf,
  useAlignmentsOfGoal,
  useAlignmentsOfMeasure,
} from '@/features/planning/alignments/alignments'
import { AttachmentList } from '@/features/planning/attachments/attachment-list'
import { useAttachmentsOf } from '@/features/planning/attachments/attachments'
import { NeedList } from '@/features/planning/needs/need-list'
import { useNeedsBehind, useNeedsOf } from '@/features/planning/needs/needs'
import { LineageList } from '@/features/planning/succession/lineage-list'
import {
  type LineageEntry,
  useGoalLineage,
  useMeasureLineage,
} from '@/features/planning/succession/succession'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'

interface Props {
  title: string
  children: ReactNode
}

const Section = ({ title, children }: Props) => (
  <section className="stack narrow reading" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
)

function Alignments({
  alignments,
  withSource,
}: {
  alignments: Alignment[] | undefined
  withSource?: boolean
}) {
  const t = useT()
  if (!alignments?.length) return null
  return (
    <Section title={t('alignment.title')}>
      <AlignmentList alignments={alignments} withSource={withSource} />
    </Section>
  )
}

/** Records related to an edition: needs, alignments, attachments; an empty section is left out. */
export function EditionRelatedRecords({ id }: { id: string }) {
  const t = useT()
  const needs = useNeedsOf(id).data?.items ?? []
  const files = useAttachmentsOf(id).data?.items ?? []
  const alignments = useAlignmentsOf(id).data?.items
  return (
    <>
      {needs.length > 0 && (
        <Section title={t('need.edition')}>
          <NeedList needs={needs} withMeasures />
        </Section>
      )}
      <Alignments alignments={alignments} withSource />
      {files.length > 0 && (
        <Section title={t('file.list')}>
          <AttachmentList attachments={files} />
        </Section>
      )}
    </>
  )
}

interface CyclesProps {
  entries: LineageEntry[] | undefined
  here: string
  href: (id: string) => string
}

/** Where it stands in one plan only and nothing was decided about it, there is nothing to tell. */
function OtherCycles({ entries = [], here, href }: CyclesProps) {
  const t = useT()
  if (entries.length < 2 && !entries.some(({ decisions }) => decisions.length > 0)) return null
  return (
    <Section title={t('lineage.title')}>
      <LineageList entries={entries} here={here} href={href} />
    </Section>
  )
}

export function GoalRelatedRecords({ id }: { id: string }) {
  const lineage = useGoalLineage(id).data?.items
  return (
    <>
      <Alignments alignments={useAlignmentsOfGoal(id).data?.items} />
      <OtherCycles entries={lineage} here={id} href={paths.goal} />
    </>
  )
}

export function MeasureRelatedRecords({ id }: { id: string }) {
  const t = useT()
  const needs = useNeedsBehind(id).data?.items ?? []
  const alignments = useAlignmentsOfMeasure(id).data?.items
  const lineage = useMeasureLineage(id).data?.items
  return (
    <>
      {needs.length > 0 && (
        <Section title={t('need.measure')}>
          <NeedList needs={needs} />
        </Section>
      )}
      <Alignments alignments={alignments} />
      <OtherCycles entries={lineage} here={id} href={paths.measure} />
    </>
  )
}
