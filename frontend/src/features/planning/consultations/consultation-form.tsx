import { useState } from 'react'

import { onlyOnce } from '@/api/client'
import { useT } from '@/lib/messages'
import { type Option, SelectField } from '@/ui/field'
import { RecordForm } from '@/ui/fields/record-form'

import { useCreateConsultation } from './changes'
import { consultationFields } from './fields'

interface Props {
  /** The frozen versions that can be put before people, the newest first. */
  versions: Option[]
  language: string
  /** Whose clock the times are told by. */
  zone: string
}

/** Sets the days for comments on one version. */
export function ConsultationForm({ versions, language, zone }: Props) {
  const t = useT()
  const [version, setVersion] = useState('')
  const { mutateAsync } = useCreateConsultation()
  return (
    <RecordForm
      of={consultationFields(zone)}
      choices={{}}
      language={language}
      prefix="consultation"
      words={t('consultation.set')}
      done={t('consultation.done')}
      send={(made) =>
        mutateAsync({
          params: { header: onlyOnce() },
          body: { ...made, plan_version_id: version || (versions[0]?.value ?? '') },
        })
      }
    >
      <SelectField
        id="consultation-version"
        label={t('consultation.version')}
        options={versions}
        value={version}
        onChange={(event) => setVersion(event.target.value)}
      />
    </RecordForm>
  )
}
