import { useState } from 'react'

import { Button } from './button'
import { Confirm } from './confirm'
import { ProblemNotice } from './problem-notice'

interface Props {
  label: string
  /** The question, with the name of what would be gone. */
  title: string
  lead: string
  error: unknown
  busy: boolean
  onYes: () => void
}

/** Deletes after a question; why the server refuses stands beside the button. */
export function Removal({ label, title, lead, error, busy, onYes }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <div className="stack narrow">
      {error !== null && <ProblemNotice error={error} />}
      <div>
        <Button onClick={() => setOpen(true)}>{label}</Button>
      </div>
      <Confirm
        open={open}
        title={title}
        yes={label}
        busy={busy}
        dangerous
        onYes={() => {
          setOpen(false)
          onYes()
        }}
        onNo={() => setOpen(false)}
      >
        <p>{lead}</p>
      </Confirm>
    </div>
  )
}
