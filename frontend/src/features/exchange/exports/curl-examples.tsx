import { useT } from '@/lib/messages'
import { usePageContext } from '@/lib/page-context'

import { TABLES } from './export-links'

/** Commands that work as they stand, with the address that this page came from. */
export function CurlExamples() {
  const t = useT()
  const { origin: here } = usePageContext()
  return (
    <Commands
      commands={[
        { words: t('data.example-search'), command: `curl -G ${here}/v1/search --data-urlencode "q=služby"` },
        { words: t('data.example-plans'), command: `curl ${here}/v1/editions` },
        { words: t('data.example-measures'), command: `curl "${here}/v1/exports/measures?format=ndjson"` },
      ]}
    />
  )
}

/** Everything once, and then only what has changed. */
export function CopyExamples() {
  const t = useT()
  const { origin: here } = usePageContext()
  const pull = `for table in ${TABLES.join(' ')}; do\n  curl "${here}/v1/exports/$table?format=ndjson" -o $table.ndjson\ndone`
  return (
    <Commands
      commands={[
        { words: t('data.example-position'), command: `curl ${here}/v1/changes/position` },
        { words: t('data.example-pull'), command: pull },
        {
          words: t('data.example-changes'),
          command: `curl -G ${here}/v1/changes --data-urlencode "after=NEXT"`,
        },
      ]}
    />
  )
}

interface Command {
  words: string
  command: string
}

function Commands({ commands }: { commands: Command[] }) {
  return (
    <dl className="stack reading">
      {commands.map(({ words, command }) => (
        <div key={command} className="stack narrow">
          <dt>{words}</dt>
          <dd>
            <pre className="code" tabIndex={0}>
              <code>{command}</code>
            </pre>
          </dd>
        </div>
      ))}
    </dl>
  )
}
