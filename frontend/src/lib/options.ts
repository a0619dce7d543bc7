/** One of those that can be chosen: its value and what it is called, in another language than the reader's perhaps. */
export interface Option {
  value: string
  words: string
  lang?: string | undefined
}
