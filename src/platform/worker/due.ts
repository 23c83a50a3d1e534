import { parseCronItems } from 'graphile-worker'
import type { Logger } from 'pino'
import type { Job } from './job.ts'

/** A time that went by: after `from`, up to and including `to`. */
export type Span = { from: Date; to: Date }

const MINUTE = 60_000
/** What lies further back than this is not looked for. */
const MINUTES_MAX = 400 * 24 * 60

/**
 * The jobs whose minute lies in a span, each once, in the order in which their last one came: what a clock that is moved
 * would have set off. Of a job that was missed ten times only the newest run counts, as after a night without power.
 */
export function dueWithin(jobs: readonly Job[], { from, to }: Span): Job[] {
  const timed = jobs.flatMap((job) =>
    job.cron ? parseCronItems([{ task: job.name, match: job.cron }]).map(({ match }) => ({ job, match })) : [],
  )
  const last = Math.floor(to.getTime() / MINUTE)
  const first = Math.max(Math.floor(from.getTime() / MINUTE) + 1, last - MINUTES_MAX)
  const found: Job[] = []
  for (let minute = last; minute >= first && found.length < timed.length; minute--) {
    const at = digestOf(new Date(minute * MINUTE))
    for (const { job, match } of timed.toReversed()) if (!found.includes(job) && match(at)) found.push(job)
  }
  return found.reverse()
}

/** Runs what a span set off, one after the other. One that fails keeps no other waiting; the queue runs it again in its time. */
export async function runDue(jobs: readonly Job[], span: Span, logger: Logger): Promise<void> {
  for (const { name, run } of dueWithin(jobs, span)) {
    const once = { id: 'clock', attempt: 1, lastAttempt: false, signal: new AbortController().signal }
    await run({}, once).catch((err: unknown) => logger.warn({ err, job: name }, 'job.failed'))
  }
}

const digestOf = (at: Date) => ({
  min: at.getUTCMinutes(),
  hour: at.getUTCHours(),
  date: at.getUTCDate(),
  month: at.getUTCMonth() + 1,
  dow: at.getUTCDay(),
})
