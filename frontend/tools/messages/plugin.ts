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

/** Long texts that one page alone says: nobody else waits for them. */
const LONG = 'privacy.'
const BEHIND = '/long'

/** Which language a module is of, and whether it is the long texts of it. */
function catalogueOf(id: string | null): { locale: string; long: boolean } | undefined {
  if (!id?.startsWith(`\0${PREFIX}`)) return undefined
  const name = id.slice(PREFIX.length + 1)
  const long = name.endsWith(BEHIND)
  return { locale: long ? name.slice(0, -BEHIND.length) : name, long }
}

const part = (catalogue: Catalogue, long: boolean): Catalogue =>
  new Map([...catalogue].filter(([key]) => key.startsWith(LONG) === long))

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
      const wanted = catalogueOf(id)
      if (wanted === undefined) return undefined
      const { locale, long } = wanted
      if (!(LOCALES as readonly string[]).includes(locale)) throw new Error(`No language "${locale}"`)
      this.addWatchFile(fileOf(locale))
      for (const name of wordingNames()) this.addWatchFile(wordingFile(name, locale))
      return compile(part(read(locale), long), long ? new Map<string, Catalogue>() : wordingsOf(locale))
    },
    /** A reader's catalogue holds what these pages say, not what the other build says. */
    renderChunk(_code, chunk) {
      const wanted = catalogueOf(chunk.facadeModuleId)
      if (wanted === undefined) return null
      const { locale, long } = wanted
      const sources = [...this.getModuleIds()]
        .filter((id) => id.includes('/src/'))
        .map((id) => this.getModuleInfo(id)?.code ?? '')
      const wordings = long ? new Map<string, Catalogue>() : wordingsOf(locale)
      const said = [...wordings].map(([name, texts]) => [name, used(texts, sources)] as const)
      return { code: compile(used(part(read(locale), long), sources), new Map(said)) }
    },
  }
}
