import { Field } from './field'

interface Props {
  label: string
  hint: string
  /** The endings and types that the chooser offers; what a file is, the server tells by its content. */
  accept: string
  onFile: (file: File | null) => void
}

/** One file, chosen by the browser's own control. */
export function FileField({ label, hint, accept, onFile }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          className="control"
          accept={accept}
          onChange={(event) => onFile(event.target.files?.[0] ?? null)}
          required
        />
      )}
    </Field>
  )
}
