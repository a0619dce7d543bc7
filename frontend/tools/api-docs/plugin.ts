import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import type { Plugin } from 'vite'

const OWN = ['index.html', 'start.js', 'page.css']
const THEIRS = ['swagger-ui.css', 'swagger-ui-bundle.js']

/** Puts the pages of the API's description beside ours: no address but our own is asked. */
export function apiDocs(): Plugin {
  const theirs = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  return {
    name: 'triada-api-docs',
    apply: 'build',
    generateBundle() {
      const put = (folder: string, name: string) =>
        this.emitFile({
          type: 'asset',
          fileName: `api-docs/${name}`,
          source: readFileSync(join(folder, name)),
        })
      for (const name of OWN) put(import.meta.dirname, name)
      for (const name of THEIRS) put(theirs, name)
    },
  }
}
