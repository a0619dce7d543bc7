import type { Schema } from '@/api/types'
import { useT } from '@/lib/messages'

export const TABLES = [
  'organisations',
  'plans',
  'editions',
  'goals',
  'measures',
  'activities',
  'indicators',
  'indicator-uses',
  'projects',
  'chapters',
  'versions',
  'consultations',
  'adoption-acts',
] as const satisfies Schema<'Collection'>[]

const FORMS = [
  { name: 'spreadsheet', query: 'format=csv&for=spreadsheet' },
  { name: 'csv', query: 'format=csv' },
  { name: 'ndjson', query: 'format=ndjson' },
] as const

export function ExportLinks() {
  const t = useT()
  return (
    <ul className="lines reading">
      {TABLES.map((table) => (
        <li key={table} className="row apart">
          <strong>{t(`data.${table}`)}</strong>
          <span className="row">
            {FORMS.map(({ name, query }) => (
              <a
                key={name}
                href={`/v1/exports/${table}?${query}`}
                aria-label={`${t(`data.${table}`)}: ${t(`data.${name}`)}`}
              >
                {t(`data.${name}`)}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
