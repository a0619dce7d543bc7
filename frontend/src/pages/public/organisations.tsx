import { useSearchParams } from 'wouter'

import { OrganisationList } from '@/features/commons/organisations/organisation-list'
import { type Organisation, useOrganisations } from '@/features/commons/organisations/organisations'
import { useT } from '@/lib/messages'
import { Heading } from '@/ui/heading'
import { InputField, SelectField } from '@/ui/field'
import { More } from '@/ui/more'
import { ProblemNotice } from '@/ui/problem-notice'

const KINDS = [
  'municipality',
  'region',
  'public_provider',
  'ngo',
  'church',
  'company',
  'state_office',
  'donor',
  'other',
] as const satisfies Organisation['kind'][]

export function OrganisationsPage() {
  const t = useT()
  const [search, setSearch] = useSearchParams()
  const q = search.get('q') ?? ''
  const kind = KINDS.find((one) => one === search.get('kind'))
  const list = useOrganisations({ q: q.trim() || undefined, kind })
  const put = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  const any = { value: '', words: t('filter.any') }
  return (
    <>
      <Heading title={t('organisations.title')} below={<p className="lead">{t('organisations.lead')}</p>} />
      <div className="stack reading">
        <form
          role="search"
          aria-label={t('filter.label')}
          className="filters"
          onSubmit={(event) => event.preventDefault()}
        >
          <InputField
            type="search"
            label={t('filter.text')}
            value={q}
            onChange={(event) => put('q', event.target.value)}
          />
          <SelectField
            label={t('organisation.kind')}
            value={kind ?? ''}
            options={[any, ...KINDS.map((one) => ({ value: one, words: t(`organisation.${one}`) }))]}
            onChange={(event) => put('kind', event.target.value)}
          />
        </form>
        <p role="status" className="muted">
          {list.isPending && t('loading')}
          {list.isSuccess && !list.hasNextPage && t('count.organisations', { count: list.items.length })}
        </p>
        {list.error && <ProblemNotice error={list.error} />}
        <OrganisationList organisations={list.items} />
        <More {...list} />
      </div>
    </>
  )
}
