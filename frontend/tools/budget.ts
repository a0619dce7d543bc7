import { gzipSync } from 'node:zlib'

import type { Plugin, Rollup } from 'vite'

const KILOBYTE = 1000

/** Kilobytes after gzip. */
interface Limits {
  /** What a reader's device loads before anything moves, without the one catalogue of texts. */
  script: number
  style: number
  /** Any file that is loaded later. */
  chunk: number
}

const sizeOf = (text: string | Uint8Array): number => gzipSync(text).length / KILOBYTE

function initial(chunks: Rollup.OutputChunk[]): Set<string> {
  const wanted = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName))
  for (const name of wanted) {
    chunks.find((chunk) => chunk.fileName === name)?.imports.forEach((other) => wanted.add(other))
  }
  return wanted
}

const isCatalogue = ({ facadeModuleId }: Rollup.OutputChunk) =>
  facadeModuleId?.includes('virtual:messages') ?? false

/** Stops a build that grew beyond what was agreed. */
export function budget(limits: Limits): Plugin {
  return {
    name: 'triada-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle)
      const chunks = files.filter((file) => file.type === 'chunk')
      const styles = files.filter((file) => file.type === 'asset' && /^assets\/.*\.css$/.test(file.fileName))
      const first = initial(chunks)
      const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0)
      const later = chunks
        .filter((chunk) => !first.has(chunk.fileName) && !isCatalogue(chunk))
        .map(({ code, name }) => ({ name, size: sizeOf(code) }))
        .sort((one, other) => other.size - one.size)
      const found: Limits = {
        script: sum(chunks.filter(({ fileName }) => first.has(fileName)).map(({ code }) => sizeOf(code))),
        style: sum(styles.map((file) => (file.type === 'asset' ? sizeOf(file.source) : 0))),
        chunk: later[0]?.size ?? 0,
      }
      for (const kind of ['script', 'style', 'chunk'] as const) {
        const which = kind === 'chunk' ? ` (${later[0]?.name ?? 'none'})` : ''
        const words = `${kind}${which}: ${found[kind].toFixed(1)} KB after gzip, agreed are ${limits[kind]} KB`
        this.info(words)
        if (found[kind] > limits[kind]) this.error(words)
      }
    },
  }
}
