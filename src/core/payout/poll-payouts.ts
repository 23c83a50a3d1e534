import type { Result } from '../kit/failure.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { sendPayout } from './send-payout.ts'

/** How long the provider may be silent before it is asked. */
const ASK_AFTER_SECONDS = 60
const AT_ONCE = 200

/** Those whose final word is awaited, and those on hold that nobody has begun to send, the longest silent first. */
async function duePayouts({ tx, now }: Scope): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select p.id from payout p join "user" u on u.id = p.owner_id
    where p.state in ('held', 'sending', 'sent', 'unknown')
      and coalesce(p.polled_at, p.confirmed_at) <= ${now}::timestamptz - make_interval(secs => ${ASK_AFTER_SECONDS})
      and (p.state <> 'held' or (u.state = 'active' and (p.waits_until is null or p.waits_until <= ${now}::timestamptz) and (u.out_stopped_until is null or u.out_stopped_until <= ${now}::timestamptz)
           and not coalesce((select s.off from rail_switch s where s.rail = 'payout:' || p.rail order by s.at desc, s.id desc limit 1), false)))
    order by coalesce(p.polled_at, p.confirmed_at), p.id limit ${AT_ONCE}`
  return rows.map(({ id }) => id)
}

/**
 * Asks about everything that is due, each by itself, until the provider's final word is known. One that is broken keeps
 * nobody else waiting.
 */
export async function pollPayouts(deps: CoreDeps): Promise<Result<{ asked: number }>> {
  const due = await run(deps, duePayouts, null)
  if (!due.ok) return due
  const faults: unknown[] = []
  for (const id of due.value) {
    const one = await sendPayout(deps, { id }).catch((error: unknown) => void faults.push(error))
    if (one && !one.ok) return one
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} withdrawals could not be asked about`)
  return { ok: true, value: { asked: due.value.length } }
}
