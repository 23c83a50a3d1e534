import { after, MINUTE } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { RailHealth } from '../ports/order-desk.ts'
import { waysOff } from './switch.ts'

/** What was seen longer ago than this says nothing any more: then a rail counts as working until somebody tries. */
const FRESH = 15 * MINUTE

/**
 * What the rails are like, as far as we know: what has not been heard of for long counts as working, what staff have
 * switched off does not.
 */
export async function healthOfRails(scope: Pick<Scope, 'tx' | 'now'>): Promise<(rail: string) => RailHealth> {
  const rows = await scope.tx.railState.findMany({ where: { seenAt: { gt: after(scope.now, -FRESH) } } })
  const off = await waysOff(scope)
  const seen = (rail: string) => rows.find((row) => row.rail === rail)?.state as RailHealth | undefined
  return (rail) => (off.has(rail) ? 'maintenance' : (seen(rail) ?? 'up'))
}

/** Writes down what a rail was like just now. Its `since` moves only when that is something else than before. */
export async function noteHealth({ tx, now }: Scope, rail: string, state: RailHealth): Promise<void> {
  await tx.$executeRaw`
    insert into rail_state as known (rail, state, since, seen_at)
    values (${rail}, ${state}, ${now}::timestamptz, ${now}::timestamptz)
    on conflict (rail) do update set state = excluded.state, seen_at = excluded.seen_at,
      since = case when known.state = excluded.state then known.since else excluded.since end`
}

/** A rail that just took an order is not down any more, whatever was written. */
export async function noteRecovered({ tx, now }: Scope, rail: string): Promise<void> {
  await tx.railState.updateMany({
    where: { rail, state: { not: 'up' } },
    data: { state: 'up', since: now, seenAt: now },
  })
}
