import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { DateField } from '@/ui/date-field'
import { faultAt } from '@/ui/error-summary'
import { InputField, SelectField } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { TextField } from '@/ui/text-field'

import { PLAN_LEVELS, type PlanLevel } from './alignments'
import { emptyElement, type PlanDraft } from './plan-draft'

interface Props {
  draft: PlanDraft
  error: unknown
  onChange: (part: Partial<PlanDraft>) => void
}

export function PlanFields({ draft, error, onChange }: Props) {
  const t = useT()
  return (
    <>
      <TextField
        id="field-title"
        label={t('field.external_plan.title')}
        text={draft.title}
        onChange={(title) => onChange({ title })}
        fault={faultAt(error, '/title')}
        required
      />
      <SelectField
        id="field-level"
        label={t('field.level')}
        value={draft.level}
        options={PLAN_LEVELS.map((level) => ({ value: level, words: t(`external.level.${level}`) }))}
        onChange={(event) => onChange({ level: event.target.value as PlanLevel })}
        short
      />
      <TextField
        id="field-issuer"
        label={t('field.issuer')}
        text={draft.issuer}
        onChange={(issuer) => onChange({ issuer })}
        fault={faultAt(error, '/issuer')}
        optional
      />
      <div className="pair">
        {(['period_from', 'period_to'] as const).map((field) => (
          <DateField
            key={field}
            id={`field-${field}`}
            label={t(field === 'period_from' ? 'field.period_from' : 'field.period_to')}
            value={draft[field]}
            onChange={(value) => onChange({ [field]: value })}
            fault={faultAt(error, `/${field}`)}
            optional
          />
        ))}
      </div>
      <InputField
        id="field-url"
        label={t('field.external_plan.url')}
        type="url"
        value={draft.url}
        onChange={(event) => onChange({ url: event.target.value })}
        fault={faultAt(error, '/url')}
        optional
      />
      <Elements draft={draft} error={error} onChange={onChange} />
    </>
  )
}

/** The priorities or goals of the plan with which something may be aligned. */
function Elements({ draft: { elements, title }, error, onChange }: Props) {
  const t = useT()
  const put = (at: number, part: Partial<PlanDraft['elements'][number]>) =>
    onChange({ elements: elements.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <fieldset className="stack" id="field-elements" tabIndex={-1}>
      <legend>{t('field.elements')}</legend>
      <p className="hint">{t('field.elements-hint')}</p>
      {elements.map((one, at) => (
        <div
          key={one.id ?? at}
          className="panel stack narrow"
          role="group"
          aria-label={`${t('external.element')} ${at + 1}`}
        >
          <InputField
            label={t('field.code')}
            value={one.code}
            onChange={(event) => put(at, { code: event.target.value })}
            maxLength={40}
            optional
            short
          />
          <TextField
            id={`field-elements-${at}-title`}
            label={t('field.external_element.title')}
            text={one.title}
            onChange={(changed) => put(at, { title: changed })}
            fault={faultAt(error, `/elements/${at}/title`)}
            required
          />
          <div>
            <Button
              look="quiet"
              onClick={() => onChange({ elements: elements.filter((_, index) => index !== at) })}
            >
              {t('external.element-remove')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange({ elements: [...elements, emptyElement(title.authored)] })}>
          <Icon name="plus" />
          {t('external.element-add')}
        </Button>
      </div>
    </fieldset>
  )
}
