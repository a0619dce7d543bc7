import { isEmpty, valueOf } from './column-values'
import { ChoiceEditor } from './choice-editor'
import { ChoicesEditor } from './choices-editor'
import { type EditorProps, TextEditor } from './text-editor'
import type { Column } from './types'

type Props<Row> = Omit<EditorProps, 'label' | 'lang'> & { column: Column<Row>; row: Row; name: string }

/** The editor that belongs to the kind of a column. */
export function Editor<Row>({ column, row, name, ...rest }: Props<Row>) {
  const value = valueOf(column, row)
  const props = { ...rest, label: `${column.header}, ${name}`, lang: column.lang?.(row) }
  if (column.kind === 'choice') {
    const one = isEmpty(value) ? '' : String(value)
    const options = column.offered?.(row) ?? column.options
    return <ChoiceEditor {...props} options={options} value={one} required={column.required ?? false} />
  }
  if (column.kind === 'choices') {
    return <ChoicesEditor {...props} options={column.options} value={Array.isArray(value) ? value : []} />
  }
  return <TextEditor {...props} />
}
