import { type FormEvent, useState } from 'react'

import type { Schema } from '@/api/types'
import { useSpeech } from '@/lib/messages'
import { textIn } from '@/lib/text'
import { Button } from '@/ui/button'
import { ErrorSummary, faultAt } from '@/ui/error-summary'
import { Fold } from '@/ui/fold'
import { InputField, type Option, SelectField } from '@/ui/field'

import { useSignIn } from './sign-in'
import { useSetup } from './setup'

type Authority = Schema<'AuthorityCreate'>

export interface Country extends Option {
  value: Authority['country']
  /** The language that a town there writes its texts in. */
  language: string
}

interface Props {
  token: string
  countries: Country[]
  step: 'town' | 'you'
  onTown: () => void
  onDone: () => void
}

const KINDS = ['municipality', 'association', 'region'] as const
const AT_HOME: Record<string, Authority['country']> = { cs: 'CZ', sk: 'SK', 'sr-Cyrl': 'RS', 'sr-Latn': 'RS' }

const idOfSetup = (pointer: string) =>
  `setup-${pointer.split('/').filter((part) => !['body', 'values'].includes(part))[2] ?? 'name'}`

/** One's town and oneself, in two steps and one request. */
export function SetupForm({ token, countries, step, onTown, onDone }: Props) {
  const { language, t } = useSpeech()
  const [town, setTown] = useState({
    country: AT_HOME[language] ?? 'CZ',
    kind: 'municipality',
    name: '',
    slug: '',
  })
  const setup = useSetup()
  const signIn = useSignIn()
  const authored = countries.find(({ value }) => value === town.country)?.language ?? language
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (step === 'town') {
      onTown()
      return
    }
    const form = new FormData(event.currentTarget)
    const field = (name: string) => form.get(name) as string
    const credentials = { email: field('email'), password: field('password') }
    const authority = {
      kind: town.kind as Authority['kind'],
      country: town.country,
      name: textIn(authored, town.name),
      slug: town.slug || null,
    }
    const administrator = { name: field('name'), language, ...credentials }
    // Both go on when this form is gone: signing in changes what the whole page shows.
    const begin = async () => {
      await setup.mutateAsync({ body: { token, authority, administrator } })
      await signIn.mutateAsync({ body: credentials })
      onDone()
    }
    begin().catch(() => undefined)
  }
  const error = setup.error ?? signIn.error
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={idOfSetup} />
      {step === 'town' ? (
        <Town
          town={town}
          countries={countries}
          error={error}
          onChange={(part) => setTown({ ...town, ...part })}
        />
      ) : (
        <You error={error} />
      )}
      <div>
        <Button type="submit" look="main" busy={setup.isPending || signIn.isPending}>
          {t('form.continue')}
        </Button>
      </div>
    </form>
  )
}

interface TownFields {
  country: Authority['country']
  kind: string
  name: string
  slug: string
}

interface TownProps {
  town: TownFields
  countries: Country[]
  error: unknown
  onChange: (part: Partial<TownFields>) => void
}

function Town({ town, countries, error, onChange }: TownProps) {
  const { t } = useSpeech()
  return (
    <>
      <InputField
        id="setup-name"
        label={t('setup.town-name')}
        hint={t('setup.town-name-hint')}
        value={town.name}
        fault={faultAt(error, '/authority/name')}
        onChange={(event) => onChange({ name: event.target.value })}
        maxLength={300}
        autoComplete="organization"
        required
      />
      <SelectField
        label={t('country.label')}
        value={town.country}
        options={countries}
        onChange={(event) => onChange({ country: event.target.value as Authority['country'] })}
      />
      <SelectField
        label={t('setup.town-kind')}
        value={town.kind}
        options={KINDS.map((kind) => ({ value: kind, words: t(`authority.${kind}`) }))}
        onChange={(event) => onChange({ kind: event.target.value })}
      />
      <Fold summary={t('setup.advanced')}>
        <InputField
          id="setup-slug"
          label={t('setup.slug')}
          hint={t('setup.slug-hint')}
          value={town.slug}
          fault={faultAt(error, '/authority/slug')}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          onChange={(event) => onChange({ slug: event.target.value })}
          maxLength={60}
          optional
        />
      </Fold>
    </>
  )
}

function You({ error }: { error: unknown }) {
  const { t } = useSpeech()
  return (
    <>
      <InputField
        id="setup-name"
        name="name"
        label={t('person.name')}
        fault={faultAt(error, '/administrator/name')}
        autoComplete="name"
        maxLength={120}
        required
      />
      <InputField
        id="setup-email"
        name="email"
        type="email"
        label={t('person.email')}
        hint={t('setup.email-hint')}
        fault={faultAt(error, '/administrator/email')}
        autoComplete="username"
        required
      />
      <InputField
        id="setup-password"
        name="password"
        type="password"
        label={t('person.password')}
        hint={t('setup.password-hint')}
        fault={faultAt(error, '/administrator/password')}
        autoComplete="new-password"
        minLength={12}
        maxLength={128}
        required
      />
    </>
  )
}
