import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { FOLDER, read } from './catalogue.ts'
import { declare } from './types.ts'

writeFileSync(join(FOLDER, 'messages.d.ts'), declare(read('cs')))
