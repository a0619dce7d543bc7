import { type FormEvent, useId } from 'react'

import { useT } from '@/lib/messages'
import { paths } from '@/lib/paths'

import { Button } from './button'
import { useResolveHref } from './navigation'
import { Icon } from './icon'

interface Props {
  start?: string
  onSearch: (query: string) => void
}

export function SearchBox({ start = '', onSearch }: Props) {
  const t = useT()
  const id = useId()
  const { address: action } = useResolveHref()(paths.searchPage)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const query = new FormData(event.currentTarget).get('q')
    if (typeof query === 'string' && query.trim()) onSearch(query.trim())
  }
  return (
    // The address is for those without scripts, and for who is faster than they are.
    <form role="search" className="field screen-only" action={action} onSubmit={submit}>
      <label htmlFor={id}>{t('search.label')}</label>
      <div className="searchbox">
        <input
          key={start}
          id={id}
          name="q"
          type="search"
          className="control"
          defaultValue={start}
          maxLength={200}
        />
        <Button type="submit" look="main">
          <Icon name="search" />
          {t('search.do')}
        </Button>
      </div>
    </form>
  )
}
