import { useT } from '@/lib/messages'

/** Commands that work as they stand, with the address that this page came from. */
export function CurlExamples() {
  const t = useT()
  const here = window.location.origin
  const examples = [
    { words: t('data.example-search'), command: `curl -G ${here}/v1/search --data-urlencode "q=služby"` },
    { words: t('data.example-plans'), command: `curl ${here}/v1/editions` },
    { words: t('data.example-measures'), command: `curl "${here}/v1/exports/measures?format=ndjson"` },
    { words: t('data.example-changes'), command: `curl "${here}/v1/changes?limit=100"` },
  ]
  return (
    <dl className="stack reading">
      {examples.map(({ words, command }) => (
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
