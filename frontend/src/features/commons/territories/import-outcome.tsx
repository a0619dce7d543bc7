import { useEffect, useRef } from 'react'

import { useT } from '@/lib/messages'
import { Notice } from '@/ui/notice'

import type { ImportReport } from './territories'

/** What became of the file: all of it was written, or none, with a sentence for each row that stood in the way. */
export function ImportOutcome({ report }: { report: ImportReport }) {
  const t = useT()
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [report])
  const { written, added, changed, same, errors, warnings } = report
  return (
    <section ref={box} className="stack" tabIndex={-1} aria-labelledby="import-title">
      <Notice kind={written ? 'success' : 'warning'}>
        <h2 id="import-title">{t(written ? 'import.done' : 'import.refused')}</h2>
        <p>{written ? t('import.counts', { added, changed, same }) : t('import.refused-lead')}</p>
      </Notice>
      <Rows title={t('import.wrong')} notes={errors} />
      <Rows title={t('import.doubtful')} notes={warnings} />
    </section>
  )
}

function Rows({ title, notes }: { title: string; notes: ImportReport['errors'] }) {
  const t = useT()
  if (notes.length === 0) return null
  return (
    <div className="scroll" role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.what')}</th>
          </tr>
        </thead>
        <tbody>
          {notes.map(({ row, column, code, detail }) => (
            <tr key={`${row} ${column} ${code}`}>
              <td>{row}</td>
              <td>{column}</td>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
