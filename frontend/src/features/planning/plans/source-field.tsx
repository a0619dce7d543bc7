import type { Schema } from '@/api/types'
import type { ControlProps, Field, Layout } from '@/lib/fields/types'
import { useT } from '@/lib/messages'
import { orNull } from '@/lib/text-patch'
import { DateField } from '@/ui/date-field'
import { faultAt } from '@/ui/error-summary'
import { InputField } from '@/ui/field'

type Source = Schema<'Source'>

interface SourceDraft {
  title: string
  url: string
  as_of: string
}

/** Where a plan was taken from; without a title there is none. */
export function source(layout: Layout = {}): Field<SourceDraft, Source | null, Source | null, Source | null> {
  const written = ({ title, url, as_of }: SourceDraft): Source | null =>
    title.trim() || url.trim() || as_of.trim()
      ? { title: title.trim(), url: orNull(url), as_of: orNull(as_of) }
      : null
  return {
    kind: 'custom',
    control: SourceControl,
    ...layout,
    empty: () => ({ title: '', url: '', as_of: '' }),
    draft: (read) => ({ title: read?.title ?? '', url: read?.url ?? '', as_of: read?.as_of ?? '' }),
    patch: (_, draft) => written(draft),
    create: written,
    describe: ({ title, url, as_of }) => [title, url, as_of].filter(Boolean).join(', '),
    preview: written,
  }
}

function SourceControl({ id, label, value, error, pointer, onChange }: ControlProps<SourceDraft>) {
  const t = useT()
  const line = (field: keyof SourceDraft) => ({
    id: `${id}-${field}`,
    value: value[field],
    fault: faultAt(error, `${pointer}/${field}`),
    optional: true,
  })
  return (
    <fieldset className="stack" id={id} tabIndex={-1}>
      <legend>{label}</legend>
      <InputField
        {...line('title')}
        label={t('earlier.source')}
        hint={t('earlier.source-hint')}
        onChange={(event) => onChange({ ...value, title: event.target.value })}
      />
      <InputField
        {...line('url')}
        type="url"
        label={t('earlier.source-url')}
        onChange={(event) => onChange({ ...value, url: event.target.value })}
      />
      <DateField
        {...line('as_of')}
        label={t('field.as_of')}
        onChange={(as_of) => onChange({ ...value, as_of })}
      />
    </fieldset>
  )
}
