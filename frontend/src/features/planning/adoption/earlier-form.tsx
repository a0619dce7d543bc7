import { useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Edition } from '@/api/types'
import { useT } from '@/lib/messages'
import { orNull } from '@/lib/text-patch'
import { faultAt } from '@/ui/error-summary'
import { InputField } from '@/ui/field'
import { RecordForm } from '@/ui/fields/record-form'

import { useRecordEarlier } from './changes'
import { ACT } from './fields'

/** For a plan that was adopted before it was entered here. */
export function EarlierForm({ edition }: { edition: Edition }) {
  const t = useT()
  const [source, setSource] = useState({ title: edition.source?.title ?? '', url: edition.source?.url ?? '' })
  const { mutateAsync } = useRecordEarlier()
  return (
    <RecordForm
      of={ACT}
      choices={{}}
      language={edition.title.authored}
      prefix="earlier"
      words={t('step.record_as_adopted_earlier')}
      send={(made) =>
        mutateAsync({
          params: { path: { edition_id: edition.id }, header: ifMatch(edition.version) },
          body: { ...made, source: { title: source.title, url: orNull(source.url) } },
        })
      }
    >
      {(error) => (
        <div className="stack" id="earlier-source" tabIndex={-1}>
          <p>{t('earlier.lead')}</p>
          <InputField
            id="earlier-source-title"
            label={t('earlier.source')}
            hint={t('earlier.source-hint')}
            value={source.title}
            onChange={(event) => setSource({ ...source, title: event.target.value })}
            fault={faultAt(error, '/source/title')}
            required
          />
          <InputField
            id="earlier-source-url"
            type="url"
            label={t('earlier.source-url')}
            value={source.url}
            onChange={(event) => setSource({ ...source, url: event.target.value })}
            fault={faultAt(error, '/source/url')}
            optional
          />
        </div>
      )}
    </RecordForm>
  )
}
