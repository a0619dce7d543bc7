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
import { useT } from '@/lib/messages'

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

/** What stands beside the goals and measures of a plan; what there is none of is not named. */
export function BesideEdition({ id }: { id: string }) {
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

export function BesideGoal({ id }: { id: string }) {
  return <Alignments alignments={useAlignmentsOfGoal(id).data?.items} />
}

export function BesideMeasure({ id }: { id: string }) {
  const t = useT()
  const needs = useNeedsBehind(id).data?.items ?? []
  const alignments = useAlignmentsOfMeasure(id).data?.items
  return (
    <>
      {needs.length > 0 && (
        <Section title={t('need.measure')}>
          <NeedList needs={needs} />
        </Section>
      )}
      <Alignments alignments={alignments} />
    </>
  )
}
