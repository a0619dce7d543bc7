// Runs a TypeScript file with Vite's own loader, so that Node 20 needs no extra package.
import { resolve } from 'node:path'

import { runnerImport } from 'vite'

await runnerImport(resolve(process.argv[2]))
