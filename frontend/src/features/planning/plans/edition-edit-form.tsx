import { type FormEvent, useState } from 'react'

import { ifMatch } from '@/api/client'
import type { Edition } from '@/api/types'
import { fieldOf } from '@/lib/field-of'
import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'
import { same } from '@/lib/same'
import { Button } from '@/ui/button'
import { DateField } from '@/ui/date-field'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { IncompleteFields } from '@/ui/incomplete-fields'
import { useLeavingAsks } from '@/ui/leaving'
import { ButtonLink } from '@/ui/link'
import { TextField } from '@/ui/text-field'

import { editionDraftOf, editionPatch } from './edition-draft'
import { LevelFields } from './level-fields'
import { useChangeEdition } from './plans'

interface Props {
  edition: Edition
  onDone: () => void
}

export function EditionEditForm({ edition, onDone }: Props) {
  const t = useT()
  const [base] = useState(edition)
  const before = editionDraftOf(base)
  const [draft, setDraft] = useState(before)
  const put = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const { mutate, error, isPending, isSuccess } = useChangeEdition()
  useLeavingAsks(!same(before, draft) && !isSuccess)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(
      {
        params: { path: { edition_id: base.id }, header: ifMatch(base.version) },
        body: editionPatch(before, draft),
      },
      { onSuccess: onDone },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={fieldOf} />
      <TextField
        id="field-title"
        label={t('edition.title')}
        text={draft.title}
        onChange={(title) => put({ title })}
        fault={faultAt(error, '/title')}
        required
      />
      <div className="pair">
        {(['period_from', 'period_to'] as const).map((name) => (
          <DateField
            key={name}
            id={`field-${name}`}
            label={t(name === 'period_from' ? 'edition.from' : 'edition.to')}
            hint={t('edition.year-hint')}
            value={draft[name]}
            onChange={(value) => put({ [name]: value })}
            fault={faultAt(error, `/${name}`)}
            required
          />
        ))}
      </div>
      <TextField
        id="field-summary"
        label={t('edition.summary')}
        text={draft.summary}
        onChange={(summary) => put({ summary })}
        fault={faultAt(error, '/summary')}
        long
        optional
      />
      <IncompleteFields
        incomplete={draft.incomplete}
        note={draft.incomplete_note}
        onChange={put}
        fault={faultAt(error, '/incomplete_note')}
      />
      <LevelFields
        levels={draft.levels}
        known={before.levels.length}
        language={edition.title.authored}
        fault={faultAt(error, '/levels')}
        onChange={(levels) => put({ levels })}
      />
      <div className="row">
        <Button type="submit" look="main" busy={isPending}>
          {t('form.save')}
        </Button>
        <ButtonLink href={paths.editionWork(edition.id)}>{t('form.cancel')}</ButtonLink>
      </div>
    </form>
  )
}
