import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Edition } from '@/api/types'
import { useT } from '@/lib/messages'
import { orNull } from '@/lib/text-patch'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { InputField } from '@/ui/field'

import { emptyAct, factsOf } from './act-draft'
import { ActFields } from './act-fields'
import { useRecordEarlier } from './changes'

const fieldOf = (pointer: string) => {
  const [, , name = '', part = ''] = pointer.split('/')
  return `earlier-${name === 'source' ? `source-${part}` : name}`
}

/** For a plan that was adopted before it was entered here. */
export function EarlierForm({ edition }: { edition: Edition }) {
  const t = useT()
  const [source, setSource] = useState({ title: edition.source?.title ?? '', url: edition.source?.url ?? '' })
  const [draft, setDraft] = useState(() => emptyAct(edition.title.authored))
  const { mutate, error, isPending } = useRecordEarlier()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate({
      params: { path: { edition_id: edition.id }, header: ifMatch(edition.version) },
      body: { ...factsOf(draft), source: { title: source.title, url: orNull(source.url) } },
    })
  }
  return (
    <form className="form" onSubmit={submit}>
      <p>{t('earlier.lead')}</p>
      <ErrorSummary error={error} fieldOf={fieldOf} />
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
      <ActFields
        name="earlier"
        draft={draft}
        error={error}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('step.record_as_adopted_earlier')}
        </Button>
      </div>
    </form>
  )
}
