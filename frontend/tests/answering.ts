/** Stands in the place of the server; to be imported before anything that asks it. */

interface Asked {
  method: string
  path: string
  headers: Headers
  body: unknown
}

interface Answer {
  status?: number
  body: unknown
}

let answers = new Map<string, Answer[]>()
let asked: Asked[] = []

/** Sets what is answered to `POST /v1/…`, one after another; the last answer stays. Gives what was asked. */
export function answering(wanted: Record<string, Answer | Answer[]>): Asked[] {
  answers = new Map(
    Object.entries(wanted).map(([door, answer]) => [door, Array.isArray(answer) ? [...answer] : [answer]]),
  )
  asked = []
  return asked
}

export const refusal = (
  status: number,
  title: string,
  errors: { pointer: string; detail: string }[] = [],
) => ({
  status,
  body: {
    type: 'about:blank',
    title,
    status,
    detail: null,
    instance: '',
    code: 'refused',
    errors: errors.map((error) => ({ ...error, code: 'refused' })),
  },
})

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init)
  const path = new URL(request.url).pathname
  const written = await request.text()
  asked.push({
    method: request.method,
    path,
    headers: request.headers,
    body: written ? (JSON.parse(written) as unknown) : null,
  })
  const waiting = answers.get(`${request.method} ${path}`) ?? []
  const answer = waiting.length > 1 ? waiting.shift() : waiting[0]
  const { status = 200, body } = answer ?? refusal(404, `Nobody answers ${request.method} ${path}`)
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}
