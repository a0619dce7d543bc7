import { ProblemError } from '@/api/problem'
import { useSpeech } from '@/lib/messages'
import { words } from '@/lib/text'
import { Button } from '@/ui/button'

import type { RowActions } from './row-actions'
import type { Fault } from './outline-store'

interface Props {
  /** Where the refusal stands: the row, or what is above a row that did not come to be. */
  place: string
  fault: Fault
  actions: RowActions
}

/** The server's sentence beside what it is about; nothing that was written is lost. */
export function RowFault({ place, fault: { edit, error }, actions }: Props) {
  const { language, t } = useSpeech()
  const problem = error instanceof ProblemError ? error.problem : null
  const lines = problem ? [problem.title, problem.detail, ...problem.errors.map(({ detail }) => detail)] : []
  const said = [...new Set(lines.filter(Boolean))].join(' ') || t('failed.offline')
  const written = edit.do === 'add' || edit.do === 'rename' ? words(edit.title, language) : null
  return (
    <div className="st-fault" role="alert">
      <p className="fault">
        {written && `„${written}“: `}
        {said}
      </p>
      <Button look="quiet" onClick={() => actions.again(place)}>
        {t('grid.try-again')}
      </Button>
      <Button look="quiet" onClick={() => actions.dismiss(place)}>
        {t('structure.leave-it')}
      </Button>
    </div>
  )
}
