import { clear, createStore } from 'idb-keyval'

/** For the beginning of a test: no draft of anybody is left of the one before. */
export const forgetAllDrafts = (): Promise<void> => clear(createStore('triada', 'drafts'))
