import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'

import { controlAt } from '@/lib/field-of'
import {
  type ChoicesOf,
  type CreatedOf,
  type Declaration,
  type DraftOf,
  emptyDraft,
  type NameOf,
  newOf,
} from '@/lib/fields/fields'
import { useT } from '@/lib/messages'

import { Button } from '../button'
import { ErrorSummary } from '../error-summary'
import { RecordFields } from './record-fields'

interface Props<D extends Declaration, Made> {
  of: D
  choices: Partial<ChoicesOf<D>>
  language: string
  /** What is filled in already. */
  start?: Partial<DraftOf<D>>
  /** Only these fields are asked and sent. */
  only?: readonly NameOf<D>[]
  prefix?: string
  send: (made: CreatedOf<D>) => Promise<Made>
  onDone?: (made: Made) => void
  /** Where another one can follow at once: what is said then. */
  done?: string
  /** On the button. */
  words?: string
  blocked?: boolean
  /** What a new one says besides its fields. */
  children?: ReactNode | ((error: unknown) => ReactNode)
}

/** The form that makes a record. */
export function RecordForm<D extends Declaration, Made>(props: Props<D, Made>) {
  const { of, choices, language, only, prefix = 'field', send, onDone, done, children } = props
  const t = useT()
  const start = () => ({ ...emptyDraft(of, language), ...props.start })
  const [draft, setDraft] = useState(start)
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => send(newOf(of, draft, only)),
    onSuccess: (made) => {
      if (done !== undefined) setDraft(start())
      onDone?.(made)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <form className="form" onSubmit={submit}>
      <ErrorSummary error={error} fieldOf={controlAt(prefix)} />
      {typeof children === 'function' ? children(error) : children}
      <RecordFields
        of={of}
        draft={draft}
        choices={choices}
        error={error}
        language={language}
        only={only}
        prefix={prefix}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <div className="row">
        <Button type="submit" look="main" busy={isPending || props.blocked === true}>
          {props.words ?? t('form.create')}
        </Button>
        {done !== undefined && <span role="status">{isSuccess && done}</span>}
      </div>
    </form>
  )
}
