/** Cells as spreadsheets put them on the clipboard: tabs, line ends, and quotes where a cell holds either. */

/** What a spreadsheet would take for a formula, also behind apostrophes that protect it already. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

const protect = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

const unprotect = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell

function written(cell: string): string {
  const safe = protect(cell)
  return /[\t\r\n]|^"/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Every row ends with a line end, as Excel writes it, so that a last empty row is not lost. */
export const writeCells = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(written).join('\t')}\n`).join('')

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
const PLAIN = /[^\t\r\n]*/y
const SEPARATOR = /\t|\r\n|\n|\r/y

function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Quotes are only taken off where a spreadsheet had to put them on; elsewhere they belong to the words. */
function cellAt(text: string, at: number): { cell: string; end: number } {
  const quoted = text[at] === '"' ? take(QUOTED, text, at) : null
  if (quoted && /[\t\r\n]|""/.test(quoted[1] ?? '')) {
    return { cell: (quoted[1] ?? '').replaceAll('""', '"'), end: QUOTED.lastIndex }
  }
  return { cell: take(PLAIN, text, at)?.[0] ?? '', end: PLAIN.lastIndex }
}

/** Rows of cells from the clipboard of Excel, LibreOffice or Google Sheets. */
export function readCells(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length || row.length > 0) {
    const { cell, end } = cellAt(text, at)
    row.push(unprotect(cell))
    const separator = take(SEPARATOR, text, end)?.[0]
    at = end + (separator?.length ?? 0)
    if (separator === '\t') continue
    rows.push(row)
    row = []
  }
  return rows
}
