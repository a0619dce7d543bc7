import { type FormEvent, useState } from 'react'

import { useT } from '@/lib/messages'
import { Button } from '@/ui/button'
import { FileField } from '@/ui/file-field'
import { Fold } from '@/ui/fold'
import { ProblemNotice } from '@/ui/problem-notice'

import { ImportOutcome } from './import-outcome'
import { useTerritoryImport } from './territories'

/** Villages from a table, with an example to start from and a report by row. */
export function TerritoryImport({ authorityId }: { authorityId: string }) {
  const t = useT()
  const [file, setFile] = useState<File | null>(null)
  const { mutate, data, error, isPending } = useTerritoryImport(authorityId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file) mutate(file)
  }
  return (
    <div className="stack">
      <p className="reading">{t('import.lead')}</p>
      <p>
        <a href="/villages.csv" download>
          {t('import.example')}
        </a>
      </p>
      <Fold summary={t('import.columns')}>
        <ul className="reading">
          <li>{t('import.column-kind')}</li>
          <li>{t('import.column-name')}</li>
          <li>{t('import.column-code')}</li>
          <li>{t('import.column-rural')}</li>
          <li>{t('import.column-population')}</li>
        </ul>
      </Fold>
      {error && <ProblemNotice error={error} />}
      <form className="form" onSubmit={submit}>
        <FileField
          label={t('import.file')}
          hint={t('import.file-hint')}
          accept=".csv,text/csv"
          onFile={setFile}
        />
        <div>
          <Button type="submit" look="main" busy={isPending}>
            {t('import.do')}
          </Button>
        </div>
      </form>
      {data && <ImportOutcome report={data} />}
    </div>
  )
}
