import type { Schema } from './types'

export type Problem = Schema<'Refusal'>

/** A refusal of the server, with its sentence in the reader's language. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly status: number,
  ) {
    super(problem.title)
    this.name = 'ProblemError'
  }
}

const blank = (status: number): Problem => ({
  type: 'about:blank',
  title: '',
  status,
  detail: null,
  instance: '',
  code: 'unknown',
  errors: [],
})

/** A refusal with all its parts, whatever of them came. */
export const whole = (status: number, body: Partial<Problem>): Problem => ({ ...blank(status), ...body })

export async function problemOf(response: Response): Promise<ProblemError> {
  const known = response.headers.get('content-type')?.includes('json') ?? false
  const body = known ? ((await response.json()) as Partial<Problem>) : {}
  return new ProblemError(whole(response.status, body), response.status)
}

export const statusOf = (error: unknown): number => (error instanceof ProblemError ? error.status : 0)
