import { useState } from 'react'

import { onlyOnce } from '@/api/client'
import type { Edition } from '@/api/types'
import { useT } from '@/lib/messages'
import { orNull } from '@/lib/text-patch'
import { DateField } from '@/ui/date-field'
import { faultAt } from '@/ui/error-summary'
import { type Option, SelectField } from '@/ui/field'
import { RecordForm } from '@/ui/fields/record-form'

import { ACT_KINDS, type ActKind } from './acts'
import { useRecordAct } from './changes'
import { ACT } from './fields'

interface Props {
  edition: Edition
  /** The frozen versions that an act can be about, the newest first. */
  versions: Option[]
  /** The councils of a joint plan, each of which decides for itself. */
  members: Option[]
}

/** Records what a body decided about which version. */
export function ActForm({ edition, versions, members }: Props) {
  const t = useT()
  const [kind, setKind] = useState<ActKind>('proposes')
  const [version, setVersion] = useState('')
  const [until, setUntil] = useState('')
  const { mutateAsync } = useRecordAct()
  return (
    <RecordForm
      of={ACT}
      choices={{ organisation_id: members }}
      language={edition.title.authored}
      prefix="act"
      words={t('act.record')}
      done={t('act.done')}
      send={(made) =>
        mutateAsync({
          params: { header: onlyOnce() },
          body: {
            ...made,
            edition_id: edition.id,
            kind,
            plan_version_id: version || null,
            prolonged_until: kind === 'prolongs' ? orNull(until) : null,
          },
        })
      }
    >
      {(error) => (
        <About
          {...{ error, kind, version, versions, until }}
          onKind={setKind}
          onVersion={setVersion}
          onUntil={setUntil}
        />
      )}
    </RecordForm>
  )
}

interface AboutProps {
  error: unknown
  kind: ActKind
  version: string
  versions: Option[]
  until: string
  onKind: (kind: ActKind) => void
  onVersion: (version: string) => void
  onUntil: (until: string) => void
}

/** What was decided, and about which version or until when. */
function About({ error, kind, version, versions, until, onKind, onVersion, onUntil }: AboutProps) {
  const t = useT()
  return (
    <>
      <SelectField
        id="act-kind"
        label={t('act.kind')}
        options={ACT_KINDS.map((value) => ({ value, words: t(`act-kind.${value}`) }))}
        value={kind}
        onChange={(event) => onKind(event.target.value as ActKind)}
      />
      {kind === 'prolongs' ? (
        <DateField
          id="act-prolonged_until"
          label={t('act.prolonged_until')}
          value={until}
          onChange={onUntil}
          fault={faultAt(error, '/prolonged_until')}
          required
        />
      ) : (
        <SelectField
          id="act-plan_version_id"
          label={t('act.version')}
          options={[{ value: '', words: t('act.version-none') }, ...versions]}
          value={version}
          onChange={(event) => onVersion(event.target.value)}
          fault={faultAt(error, '/plan_version_id')}
        />
      )}
    </>
  )
}
