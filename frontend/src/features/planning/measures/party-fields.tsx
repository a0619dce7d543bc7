import type { Party } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { textIn, words } from '@/lib/text'
import { Button } from '@/ui/button'
import { InputField, type Option, SelectField } from '@/ui/field'
import { Icon } from '@/ui/icon'

import type { Draft } from './draft'

type Written = Draft['parties'][number]

const ROLES = [
  'lead',
  'partner',
  'cooperating',
  'implementer',
  'funder',
  'donor',
  'monitor',
  'contractor',
  'commissioner',
  'founder',
] as const satisfies Party['role'][]

interface Props {
  parties: Written[]
  organisations: Option[]
  onChange: (parties: Written[]) => void
}

/** Who does what: an organisation from the list, or a group in words. */
export function PartyFields({ parties, organisations, onChange }: Props) {
  const { t } = useSpeech()
  const put = (at: number, party: Written) =>
    onChange(parties.map((one, index) => (index === at ? party : one)))
  return (
    <fieldset className="stack" id="field-parties" tabIndex={-1}>
      <legend>
        <h2>{t('field.parties')}</h2>
      </legend>
      {parties.map((party, at) => (
        <OneParty
          key={at}
          party={party}
          organisations={organisations}
          onChange={(changed) => put(at, changed)}
          onRemove={() => onChange(parties.filter((_, index) => index !== at))}
        />
      ))}
      <div>
        <Button onClick={() => onChange([...parties, { role: parties.length === 0 ? 'lead' : 'partner' }])}>
          <Icon name="plus" />
          {t('party.add')}
        </Button>
      </div>
    </fieldset>
  )
}

interface OneProps {
  party: Written
  organisations: Option[]
  onChange: (party: Written) => void
  onRemove: () => void
}

function OneParty({ party, organisations, onChange, onRemove }: OneProps) {
  const { language, t } = useSpeech()
  const inWords = party.body ? words(party.body, language) : ''
  const say = (body: string) =>
    onChange({
      ...party,
      organisation_id: null,
      body: body ? textIn(party.body?.authored ?? language, body) : null,
    })
  return (
    <div className="panel stack narrow" role="group" aria-label={t(`role.${party.role}`)}>
      <div className="pair">
        <SelectField
          label={t('party.role')}
          value={party.role}
          options={ROLES.map((role) => ({ value: role, words: t(`role.${role}`) }))}
          onChange={(event) => onChange({ ...party, role: event.target.value as Party['role'] })}
        />
        <SelectField
          label={t('party.organisation')}
          value={party.organisation_id ?? ''}
          options={[{ value: '', words: t('party.in-words') }, ...organisations]}
          onChange={(event) => {
            const organisation_id = event.target.value || null
            onChange({ ...party, organisation_id, body: organisation_id ? null : party.body })
          }}
        />
      </div>
      {!party.organisation_id && (
        <InputField
          label={t('party.body')}
          hint={t('party.body-hint')}
          maxLength={300}
          value={inWords}
          onChange={(event) => say(event.target.value)}
        />
      )}
      <div>
        <Button look="quiet" onClick={onRemove}>
          {t('party.remove')}
        </Button>
      </div>
    </div>
  )
}
