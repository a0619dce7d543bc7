import type { Plugin } from 'vite'

import { fileOf, LOCALES, read, WRITTEN } from './catalogue.ts'
import { faults } from './check.ts'
import { compile } from './compile.ts'

const PREFIX = 'virtual:messages/'

/** Compiles `virtual:messages/<locale>`; a text that does not fit stops the build. */
export function messages(): Plugin {
  return {
    name: 'triada-messages',
    buildStart() {
      const leading = read('cs')
      const found = WRITTEN.flatMap((locale) => faults(leading, read(locale), locale))
      if (found.length > 0) this.error(`Texts do not fit:\n  ${found.join('\n  ')}`)
    },
    resolveId(id) {
      return id.startsWith(PREFIX) ? `\0${id}` : undefined
    },
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      const locale = id.slice(PREFIX.length + 1)
      if (!(LOCALES as readonly string[]).includes(locale)) throw new Error(`No language "${locale}"`)
      this.addWatchFile(fileOf(locale))
      return compile(read(locale))
    },
  }
}
