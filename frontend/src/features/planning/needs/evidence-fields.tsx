import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { DateField } from '@/ui/date-field'
import { faultAt } from '@/ui/error-summary'
import { InputField, SelectField } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { TextField } from '@/ui/text-field'

import { emptyEvidence, type EvidenceDraft } from './need-draft'
import { EVIDENCE_KINDS } from './needs'

interface Props {
  evidence: EvidenceDraft[]
  /** In which one writes what is new. */
  language: string
  error: unknown
  onChange: (evidence: EvidenceDraft[]) => void
}

/** What shows that the need is real. */
export function EvidenceFields({ evidence, language, error, onChange }: Props) {
  const t = useT()
  const put = (at: number, part: Partial<EvidenceDraft>) =>
    onChange(evidence.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <fieldset className="stack" id="field-evidence" tabIndex={-1}>
      <legend>
        <h2>{t('field.evidence')}</h2>
      </legend>
      {evidence.map((one, at) => (
        <OneEvidence
          key={at}
          at={at}
          one={one}
          error={error}
          onChange={(part) => put(at, part)}
          onRemove={() => onChange(evidence.filter((_, index) => index !== at))}
        />
      ))}
      <div>
        <Button onClick={() => onChange([...evidence, emptyEvidence(language)])}>
          <Icon name="plus" />
          {t('evidence.add')}
        </Button>
      </div>
    </fieldset>
  )
}

interface OneProps {
  at: number
  one: EvidenceDraft
  error: unknown
  onChange: (part: Partial<EvidenceDraft>) => void
  onRemove: () => void
}

function OneEvidence({ at, one, error, onChange, onRemove }: OneProps) {
  const t = useT()
  const fault = (field: string) => faultAt(error, `/evidence/${at}/${field}`)
  const id = (field: string) => `field-evidence-${at}-${field}`
  return (
    <div className="panel stack" role="group" aria-label={`${t(`evidence.${one.kind}`)} ${at + 1}`}>
      <SelectField
        label={t('field.evidence.kind')}
        value={one.kind}
        options={EVIDENCE_KINDS.map((kind) => ({ value: kind, words: t(`evidence.${kind}`) }))}
        onChange={(event) => onChange({ kind: event.target.value as EvidenceDraft['kind'] })}
      />
      <TextField
        id={id('words')}
        label={t('field.evidence.words')}
        hint={t('field.evidence.words-hint')}
        text={one.words}
        onChange={(words) => onChange({ words })}
        fault={fault('words')}
        long
        required
      />
      <Figure at={at} one={one} error={error} onChange={onChange} />
      <TextField
        id={id('source')}
        label={t('field.source')}
        text={one.source}
        onChange={(source) => onChange({ source })}
        fault={fault('source')}
        optional
      />
      <InputField
        id={id('url')}
        label={t('field.url')}
        type="url"
        value={one.url}
        onChange={(event) => onChange({ url: event.target.value })}
        fault={fault('url')}
        optional
      />
      <div>
        <Button look="quiet" onClick={onRemove}>
          {t('evidence.remove')}
        </Button>
      </div>
    </div>
  )
}

/** A number or a range, of what, and as of when. */
function Figure({ at, one, error, onChange }: Omit<OneProps, 'onRemove'>) {
  const t = useT()
  const figures = { value: t('field.value'), high: t('field.high') }
  return (
    <>
      <div className="pair">
        {(['value', 'high'] as const).map((field) => (
          <InputField
            key={field}
            id={`field-evidence-${at}-${field}`}
            label={figures[field]}
            type="number"
            step="any"
            value={one[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
            fault={faultAt(error, `/evidence/${at}/${field}`)}
            optional
            short
          />
        ))}
      </div>
      <TextField
        id={`field-evidence-${at}-unit`}
        label={t('field.unit')}
        hint={t('field.unit-hint')}
        text={one.unit}
        onChange={(unit) => onChange({ unit })}
        fault={faultAt(error, `/evidence/${at}/unit`)}
        optional
      />
      <DateField
        id={`field-evidence-${at}-as_of`}
        label={t('field.as_of')}
        value={one.as_of}
        onChange={(as_of) => onChange({ as_of })}
        fault={faultAt(error, `/evidence/${at}/as_of`)}
        optional
      />
    </>
  )
}
