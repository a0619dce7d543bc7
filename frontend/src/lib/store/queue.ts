import { ProblemError, statusOf } from '@/api/problem'

export interface Job {
  run: () => Promise<void>
  /** Whether anything is saved by it, or only asked. */
  saves: boolean
  /** The server refused it; what comes after it goes on. */
  onRefusal: (error: unknown) => void
}

interface Hears {
  /** A job that saves is under way. */
  onSaving: () => void
  /** All is done; `saved` where something was to be saved. */
  onIdle: (saved: boolean) => void
  /** The server was not heard, or could not; the same job can be tried again. */
  onSilence: (retry: () => void) => void
}

/** Whether another try may go better: no answer at all, a server in trouble, or too many requests. */
export const isTransient = (error: unknown): boolean =>
  !(error instanceof ProblemError) || statusOf(error) >= 500 || statusOf(error) === 429

/** One job after another, so that each names the version that the one before it left. */
export function createQueue({ onSaving, onIdle, onSilence }: Hears) {
  const jobs: Job[] = []
  let running = false
  let saved = false

  async function work(): Promise<void> {
    if (running) return
    running = true
    for (let job = jobs[0]; job; job = jobs[0]) {
      if (job.saves) onSaving()
      try {
        await job.run()
      } catch (error) {
        if (job.saves && isTransient(error)) {
          running = false
          onSilence(() => void work())
          return
        }
        job.onRefusal(error)
      }
      saved ||= job.saves
      jobs.shift()
    }
    running = false
    const any = saved
    saved = false
    onIdle(any)
  }
  return (job: Job): void => {
    jobs.push(job)
    void work()
  }
}
