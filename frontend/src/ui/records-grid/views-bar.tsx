import { useState } from 'react'

import { useSpeech } from '@/lib/messages'
import { Button } from '@/ui/button'
import { Choices } from '@/ui/choices'
import { InputField, SelectField } from '@/ui/field'

import type { Option } from '@/ui/field'

import { Dialog } from './dialog'
import { TITLE } from './record'
import { useSavedViews } from './saved-views'
import { type View, type ViewShape, writeView } from './view'

interface Props {
  view: View
  user: string
  shape: ViewShape<never>
  /** All columns, in words. */
  columns: readonly Option[]
  /** Goes to the view of an address. */
  onQuery: (query: string) => void
  onView: (view: View) => void
}

const OWN = 'own:'
const OTHER = '-'

/** Views by name: two that are always there, and those that this person keeps on this device. */
export function useViews({ view, user, shape, columns, onQuery, onView }: Props) {
  const { t } = useSpeech()
  const { views, save, remove } = useSavedViews(user)
  const query = writeView(view, shape)
  const builtIn = [{ value: '', words: t('grid.view-all') }, ...shape.views]
  const mine = views.find((one) => one.query === query)
  const now = mine ? OWN + mine.name : (builtIn.find(({ value }) => value === query)?.value ?? OTHER)
  const other = now === OTHER ? [{ value: OTHER, words: t('grid.view-other') }] : []
  return {
    ...{ view, onView, now, mine, remove, columns },
    options: [...builtIn, ...views.map(({ name }) => ({ value: OWN + name, words: name })), ...other],
    choose: (value: string) =>
      onQuery(views.find(({ name }) => OWN + name === value)?.query ?? (value === OTHER ? query : value)),
    save: (name: string) => save({ name, query }),
  }
}

type Views = ReturnType<typeof useViews>

export function ViewChoice({ now, options, choose }: Views) {
  const { t } = useSpeech()
  return (
    <SelectField
      label={t('grid.view')}
      value={now}
      options={options}
      onChange={(event) => choose(event.target.value)}
    />
  )
}

/** Keeps the view under a name, forgets it, and chooses its columns. */
export function ViewTools({ view, onView, now, mine, remove, save, columns: all }: Views) {
  const { t } = useSpeech()
  const [open, setOpen] = useState<'save' | 'columns' | null>(null)
  const [columns, setColumns] = useState(view.columns)
  const pick = () => {
    setColumns(view.columns)
    setOpen('columns')
  }
  return (
    <>
      {now === OTHER && <Button onClick={() => setOpen('save')}>{t('grid.view-save')}</Button>}
      {mine && (
        <Button look="quiet" onClick={() => remove(mine.name)}>
          {t('grid.view-remove')}
        </Button>
      )}
      <Button onClick={pick}>{t('grid.columns')}</Button>
      <Dialog
        open={open === 'save'}
        title={t('grid.view-save')}
        yes={t('form.save')}
        onYes={(written) => {
          save(written('name'))
          setOpen(null)
        }}
        onNo={() => setOpen(null)}
      >
        <InputField
          name="name"
          label={t('grid.view-name')}
          hint={t('grid.view-hint')}
          maxLength={60}
          pattern=".*\S.*"
          required
          autoComplete="off"
        />
      </Dialog>
      <Dialog
        open={open === 'columns'}
        title={t('grid.columns')}
        yes={t('grid.columns-do')}
        onYes={() => {
          onView({ ...view, columns })
          setOpen(null)
        }}
        onNo={() => setOpen(null)}
      >
        <Choices
          legend={t('grid.columns-shown')}
          options={all.filter(({ value }) => value !== TITLE)}
          chosen={columns}
          onChange={setColumns}
        />
      </Dialog>
    </>
  )
}
