import type { Plugin } from 'vite'

import {
  type Catalogue,
  fileOf,
  LOCALES,
  read,
  readWording,
  wordingFile,
  wordingNames,
  WRITTEN,
} from './catalogue.ts'
import { faults, misfits } from './check.ts'
import { compile } from './compile.ts'
import { used } from './used.ts'

const PREFIX = 'virtual:messages/'

const localeOf = (id: string | null): string | undefined =>
  id?.startsWith(`\0${PREFIX}`) ? id.slice(PREFIX.length + 1) : undefined

const wordingsOf = (locale: string): Map<string, Catalogue> =>
  new Map(wordingNames().map((name) => [name, readWording(name, locale)]))

/** Compiles `virtual:messages/<locale>`; a text that does not fit stops the build. */
export function messages(): Plugin {
  return {
    name: 'triada-messages',
    buildStart() {
      const leading = read('cs')
      const found = WRITTEN.flatMap((locale) => [
        ...faults(leading, read(locale), locale),
        ...wordingNames().flatMap((name) => misfits(leading, readWording(name, locale), locale)),
      ])
      if (found.length > 0) this.error(`Texts do not fit:\n  ${found.join('\n  ')}`)
    },
    resolveId(id) {
      return id.startsWith(PREFIX) ? `\0${id}` : undefined
    },
    load(id) {
      const locale = localeOf(id)
      if (locale === undefined) return undefined
      if (!(LOCALES as readonly string[]).includes(locale)) throw new Error(`No language "${locale}"`)
      this.addWatchFile(fileOf(locale))
      for (const name of wordingNames()) this.addWatchFile(wordingFile(name, locale))
      return compile(read(locale), wordingsOf(locale))
    },
    /** A reader's catalogue holds what these pages say, not what the other build says. */
    renderChunk(_code, chunk) {
      const locale = localeOf(chunk.facadeModuleId)
      if (locale === undefined) return null
      const sources = [...this.getModuleIds()]
        .filter((id) => id.includes('/src/'))
        .map((id) => this.getModuleInfo(id)?.code ?? '')
      const wordings = [...wordingsOf(locale)].map(([name, texts]) => [name, used(texts, sources)] as const)
      return { code: compile(used(read(locale), sources), new Map(wordings)) }
    },
  }
}
