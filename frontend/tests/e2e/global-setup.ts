import chromium from '@sparticuz/chromium'

import { start } from './stack'

/** Two real programs, one with the demo towns and one on its first day, and a browser out of a package. */
export async function begin(): Promise<() => Promise<void>> {
  process.env.CHROMIUM_PATH ??= await chromium.executablePath()
  const started = await Promise.allSettled([start('demo'), start('empty')])
  const running = started.filter((one) => one.status === 'fulfilled').map(({ value }) => value)
  const stop = async () => {
    await Promise.all(running.map((stack) => stack.stop()))
  }
  const [demo, empty] = running
  if (!demo || !empty) {
    await stop()
    throw new AggregateError(
      started.filter((one) => one.status === 'rejected').map(({ reason }) => reason as Error),
    )
  }
  process.env.TRIADA_E2E_DEMO = demo.address
  const link = /http\S+\/setup#token=\S+/.exec(await empty.printed())
  process.env.TRIADA_E2E_FIRST_DAY = link?.[0] ?? ''
  return stop
}

// The runner takes the one thing that a file exports without a name.
export default begin
