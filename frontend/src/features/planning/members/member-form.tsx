import { useState } from 'react'

import { onlyOnce } from '@/api/client'
import { useT } from '@/lib/messages'
import { faultAt } from '@/ui/error-summary'
import { type Option, SelectField } from '@/ui/field'
import { RecordForm } from '@/ui/fields/record-form'

import { useAddMember } from './changes'
import { MEMBER } from './fields'

interface Props {
  editionId: string
  language: string
  organisations: Option[]
  territories: Option[]
}

/** Adds a municipality whose council votes about the plan. */
export function MemberForm({ editionId, language, organisations, territories }: Props) {
  const t = useT()
  const [organisation, setOrganisation] = useState('')
  const { mutateAsync } = useAddMember()
  return (
    <RecordForm
      of={MEMBER}
      choices={{ territory_id: territories }}
      language={language}
      prefix="member"
      words={t('member.add')}
      done={t('member.added')}
      send={(made) =>
        mutateAsync({
          params: { header: onlyOnce() },
          body: { ...made, edition_id: editionId, organisation_id: organisation },
        })
      }
      onDone={() => setOrganisation('')}
    >
      {(error) => (
        <SelectField
          id="member-organisation_id"
          label={t('member.organisation')}
          hint={t('member.organisation-hint')}
          options={[{ value: '', words: t('member.choose') }, ...organisations]}
          value={organisation}
          onChange={(event) => setOrganisation(event.target.value)}
          fault={faultAt(error, '/organisation_id')}
          required
        />
      )}
    </RecordForm>
  )
}
