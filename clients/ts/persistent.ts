import { setTimeout as pause } from 'node:timers/promises'

type Send = (request: Request) => Promise<Response>

/** What may be otherwise a moment later. A 409 is only worth another try while the first request is still under way. */
const PASSING = new Set([429, 502, 503, 504])
const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 10_000

/**
 * Sends a request again, the same bytes under the same idempotency key, while nobody answers or the answer is a passing
 * one; waits as long as `Retry-After` says (seconds), else twice as long each time.
 */
export function persistent(send: Send, tries: number): Send {
  return async (request) => {
    for (let wait = FIRST_WAIT_MS, sent = 1; ; wait *= 2, sent += 1) {
      const answer = await send(request.clone()).catch((error: unknown) => error as Error)
      const isLast = sent >= tries
      if (answer instanceof Error) {
        if (isLast) throw answer
      } else if (isLast || !(await isPassing(answer))) return answer
      await pause(Math.min(waitOf(answer) ?? wait, LONGEST_WAIT_MS))
    }
  }
}

async function isPassing(answer: Response): Promise<boolean> {
  if (answer.status !== 409) return PASSING.has(answer.status)
  const { code } = (await answer.clone().json()) as { code?: string }
  return code === 'idempotency_busy'
}

function waitOf(answer: Response | Error): number | undefined {
  const seconds = answer instanceof Error ? Number.NaN : Number(answer.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined
}
