import { gzipSync } from 'node:zlib'

import type { Plugin, Rollup } from 'vite'

const KILOBYTE = 1000

const sizeOf = (text: string | Uint8Array): number => gzipSync(text).length

/** What a reader's phone loads before anything shows, without the one catalogue of texts. */
function initial(bundle: Rollup.OutputBundle): number {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const wanted = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName))
  for (const name of wanted) {
    chunks.find((chunk) => chunk.fileName === name)?.imports.forEach((other) => wanted.add(other))
  }
  return chunks
    .filter((chunk) => wanted.has(chunk.fileName))
    .reduce((sum, chunk) => sum + sizeOf(chunk.code), 0)
}

/** Stops a build that grew beyond what was agreed, in kilobytes after gzip. */
export function budget(limits: { script: number; style: number }): Plugin {
  return {
    name: 'triada-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const styles = Object.values(bundle).filter(
        (file) => file.type === 'asset' && /^assets\/.*\.css$/.test(file.fileName),
      )
      const found = {
        script: initial(bundle) / KILOBYTE,
        style:
          styles.reduce((sum, file) => sum + (file.type === 'asset' ? sizeOf(file.source) : 0), 0) / KILOBYTE,
      }
      for (const kind of ['script', 'style'] as const) {
        if (found[kind] > limits[kind]) {
          this.error(
            `The first ${kind} is ${found[kind].toFixed(1)} KB after gzip; agreed are ${limits[kind]} KB.`,
          )
        }
      }
    },
  }
}
