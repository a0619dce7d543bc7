import { type FormEvent, useState } from 'react'

import { onlyOnce } from '@/api/client'
import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { ErrorSummary } from '@/ui/error-summary'

import { useCreateNeed } from './changes'
import { emptyNeed, newNeed } from './need-draft'
import { type NeedChoices, NeedFields } from './need-fields'

interface Props {
  editionId: string
  choices: NeedChoices
  language: string
  /** The measure from which one came here. */
  measureId: string | null
  onDone: () => void
}

export function NeedForm({ editionId, choices, language, measureId, onDone }: Props) {
  const t = useT()
  const [draft, setDraft] = useState(() => emptyNeed(language, measureId ? [measureId] : []))
  const { mutate, error, isPending } = useCreateNeed()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate({ params: { header: onlyOnce() }, body: newNeed(editionId, draft) }, { onSuccess: onDone })
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <NeedFields
        draft={draft}
        choices={choices}
        error={error}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <div>
        <Button type="submit" look="main" busy={isPending}>
          {t('form.create')}
        </Button>
      </div>
    </form>
  )
}
