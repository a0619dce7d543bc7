import type { ReactNode } from 'react'

export interface Example {
  /** In English: the page is for those who build. */
  title: string
  shown: ReactNode
}

export interface Section {
  id: string
  title: string
  examples: Example[]
}

/** Samples in the language that is looked at; Czech where there is none. */
export type Say = (czech: string, serbian: string) => string
export type MakeSection = (say: Say) => Section

export const nothing = (): void => undefined
