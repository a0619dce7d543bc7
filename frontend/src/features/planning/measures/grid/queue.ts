import { ProblemError, statusOf } from '@/api/problem'

export interface Job {
  run: () => Promise<void>
  /** Whether anything is saved by it, or only asked. */
  saves: boolean
}

interface Hears {
  /** A job that saves is under way. */
  onSaving: () => void
  /** All is done; `saved` where something was to be saved. */
  onIdle: (saved: boolean) => void
  /** The server was not heard, or could not; the same job can be tried again. */
  onSilence: (error: unknown, again: () => void) => void
  /** The server refused a whole request. */
  onRefusal: (error: unknown) => void
}

/** Whether another try may go better. */
export const mayPass = (error: unknown): boolean =>
  !(error instanceof ProblemError) || statusOf(error) >= 500 || statusOf(error) === 429

/** One job after another, so that each names the version that the one before it left. */
export function makeQueue({ onSaving, onIdle, onSilence, onRefusal }: Hears) {
  const jobs: Job[] = []
  let running = false
  let saved = false

  async function pump(): Promise<void> {
    if (running) return
    running = true
    for (let job = jobs[0]; job; job = jobs[0]) {
      if (job.saves) onSaving()
      try {
        await job.run()
        saved ||= job.saves
      } catch (error) {
        if (job.saves && mayPass(error)) {
          running = false
          onSilence(error, () => void pump())
          return
        }
        onRefusal(error)
      }
      jobs.shift()
    }
    running = false
    onIdle(saved)
    saved = false
  }
  return (job: Job): void => {
    jobs.push(job)
    void pump()
  }
}
