import { crc32, inflateRawSync } from 'node:zlib'

type Parts = Map<string, string>

/** The parts of a spreadsheet's file, as its directory at the end names them. */
function unpacked(file: Buffer): Parts {
  const parts: Parts = new Map()
  let at = file.readUInt32LE(file.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16)
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [size, name, more, note] = [20, 28, 30, 32].map((field) =>
      field === 20 ? file.readUInt32LE(at + field) : file.readUInt16LE(at + field),
    ) as [number, number, number, number]
    const local = file.readUInt32LE(at + 42)
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const bytes = file.subarray(begin, begin + size)
    const text = file.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes
    parts.set(file.toString('utf8', at + 46, at + 46 + name), text.toString())
    at += 46 + name + more + note
  }
  return parts
}

/** The same parts in one file again, as they are. */
function packed(parts: Parts): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, text] of parts) {
    const [title, bytes] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(title.length, 22)
    files.push(Buffer.from('PK\x03\x04'), common, title, bytes)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, where, title)
    at += 30 + title.length + bytes.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}

const PART = (sheet: number) => `xl/worksheets/sheet${sheet}.xml`

/** A workbook of ours in the hands of somebody who types into it. */
export class Workbook {
  private readonly parts: Parts

  constructor(file: Buffer) {
    this.parts = unpacked(file)
  }

  private part(name: string): string {
    const text = this.parts.get(name)
    if (text === undefined) throw new Error(`No ${name} in ${[...this.parts.keys()].join(', ')}`)
    return text
  }

  private strings = (): string[] =>
    [...this.part('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs)].map(
      ([, text]) => text ?? '',
    )

  /** What stands in a cell of words. */
  read(sheet: number, address: string): string {
    const cell = new RegExp(`<c r="${address}"[^>]*t="s"><v>(\\d+)</v>`).exec(this.part(PART(sheet)))
    return this.strings()[Number(cell?.[1])] ?? ''
  }

  /** The letter of the column with this heading. */
  column(sheet: number, heading: string): string {
    const number = this.strings().indexOf(heading)
    const cell = new RegExp(`<c r="([A-Z]+)1"[^>]*t="s"><v>${number}</v>`).exec(this.part(PART(sheet)))
    if (!cell?.[1]) throw new Error(`No column ${heading}`)
    return cell[1]
  }

  /** Types into a cell that is there. */
  type(sheet: number, address: string, text: string): void {
    const cell = new RegExp(`<c r="${address}"[^>]*?(/>|>.*?</c>)`)
    const before = this.part(PART(sheet))
    if (!cell.test(before)) throw new Error(`No cell ${address}`)
    this.parts.set(PART(sheet), before.replace(cell, typed(address, text)))
  }

  /** Types into a row below all others. */
  add(sheet: number, cells: Record<string, string>): void {
    const before = this.part(PART(sheet))
    const row = [...before.matchAll(/<row r="(\d+)"/g)].length + 1
    const ordered = Object.entries(cells).sort(([one], [other]) => one.localeCompare(other))
    const added = ordered.map(([column, text]) => typed(`${column}${row}`, text)).join('')
    this.parts.set(PART(sheet), before.replace('</sheetData>', `<row r="${row}">${added}</row></sheetData>`))
  }

  file = (): Buffer => packed(this.parts)
}

const typed = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
