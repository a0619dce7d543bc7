import { createContext } from 'react'

/** Who is signed in; without anybody no drafts are kept. */
export const DraftOwner = createContext<string | null>(null)
