import type { PartiesField, PartyWrite } from '@/lib/fields/list-kinds'
import type { ControlProps } from '@/lib/fields/types'
import { PARTY_ROLES } from '@/lib/party-roles'
import { useSpeech } from '@/lib/messages'
import type { Option } from '@/lib/options'
import { textIn, words } from '@/lib/text'

import { Button } from '../button'
import { InputField, SelectField } from '../field'
import { Icon } from '../icon'

/** Who does what: an organisation from the list, or a group in words. */
export function PartiesControl(props: ControlProps<PartyWrite[], PartiesField>) {
  const { id, label, value: parties, options, onChange } = props
  const { t } = useSpeech()
  const put = (at: number, party: PartyWrite) =>
    onChange(parties.map((one, index) => (index === at ? party : one)))
  return (
    <fieldset className="stack" id={id} tabIndex={-1}>
      <legend>
        <h2>{label}</h2>
      </legend>
      {parties.map((party, at) => (
        <OneParty
          key={at}
          party={party}
          organisations={options}
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
  party: PartyWrite
  organisations: readonly Option[]
  onChange: (party: PartyWrite) => void
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
          options={PARTY_ROLES.map((role) => ({ value: role, words: t(`role.${role}`) }))}
          onChange={(event) => onChange({ ...party, role: event.target.value as PartyWrite['role'] })}
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
