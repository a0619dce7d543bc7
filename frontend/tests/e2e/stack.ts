import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How the real program is started; `{port}` and `{data}` are filled in. */
const WITH_DEMO = process.env.TRIADA_SERVE ?? '../.venv/bin/triada serve --demo --port {port} --data {data}'
const EMPTY = process.env.TRIADA_SERVE_EMPTY ?? WITH_DEMO.replace(' --demo', '')

const PATIENCE = 60_000

export interface Stack {
  address: string
  /** Everything that the program has printed. */
  printed: () => Promise<string>
  stop: () => Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error()),
      )
    })
  })

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok
  } catch {
    return false
  }
}

/** Starts the real program with data of its own, and waits until it answers. */
export async function start(kind: 'demo' | 'empty'): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'triada-e2e-'))
  const [port, log] = [await freePort(), join(folder, 'printed.txt')]
  const address = `http://127.0.0.1:${port}`
  const command = (kind === 'demo' ? WITH_DEMO : EMPTY)
    .replaceAll('{port}', String(port))
    .replaceAll('{data}', join(folder, 'data'))
  const program = spawn('sh', ['-c', `exec ${command}`], { stdio: ['ignore', 'pipe', 'pipe'] })
  const file = createWriteStream(log)
  program.stdout.pipe(file, { end: false })
  program.stderr.pipe(file, { end: false })
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  const printed = () => readFile(log, 'utf8')
  const stop = async () => {
    program.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  const deadline = Date.now() + PATIENCE
  while (!(await isReady(address))) {
    if (program.exitCode !== null || Date.now() > deadline) {
      const words = await printed()
      await stop()
      throw new Error(`"${command}" does not answer:\n${words}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { address, printed, stop }
}
