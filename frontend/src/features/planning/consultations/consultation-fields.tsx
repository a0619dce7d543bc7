import { useT } from '@/lib/messages'
import { DateField } from '@/ui/date-field'
import { faultAt } from '@/ui/error-summary'
import { InputField } from '@/ui/field'
import { TextField } from '@/ui/text-field'

import type { ConsultationDraft } from './consultation-draft'

interface Props {
  /** Before the ids, for there may be several forms on a page. */
  name: string
  draft: ConsultationDraft
  error: unknown
  onChange: (part: Partial<ConsultationDraft>) => void
}

/** When and how people can comment. */
export function ConsultationFields({ name, draft, error, onChange }: Props) {
  const t = useT()
  return (
    <>
      <div className="pair">
        {(['opens', 'closes'] as const).map((field) => (
          <InputField
            key={field}
            id={`${name}-${field}`}
            type="datetime-local"
            label={t(`field.${field}_at`)}
            value={draft[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
            fault={faultAt(error, `/${field}_at`)}
            required
          />
        ))}
      </div>
      <TextField
        id={`${name}-ways`}
        label={t('field.ways')}
        hint={t('field.ways-hint')}
        text={draft.ways}
        onChange={(ways) => onChange({ ways })}
        fault={faultAt(error, '/ways')}
        long
        optional
      />
      <DateField
        id={`${name}-hearing`}
        label={t('field.hearing_on')}
        value={draft.hearing}
        onChange={(hearing) => onChange({ hearing })}
        fault={faultAt(error, '/hearing_on')}
      />
      <TextField
        id={`${name}-hearing_place`}
        label={t('field.hearing_place')}
        text={draft.place}
        onChange={(place) => onChange({ place })}
        fault={faultAt(error, '/hearing_place')}
        optional
      />
      <InputField
        id={`${name}-notice_url`}
        type="url"
        label={t('field.notice_url')}
        value={draft.notice}
        onChange={(event) => onChange({ notice: event.target.value })}
        fault={faultAt(error, '/notice_url')}
        optional
      />
    </>
  )
}
