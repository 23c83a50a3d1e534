import type { Intent } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { dayOf, LIMITED } from '../wallet/schedule.ts'
import type { Booking } from './booking.ts'

type Counter = { spent: bigint; spentSmall: bigint }

/** What each payer of a round has spent today; `add` counts a payment that was decided. */
export type Counters = { of(intent: Intent): Counter; add(intent: Intent, small: boolean): void }

const keyOf = ({ ownerId, currency }: Pick<Intent, 'ownerId' | 'currency'>): string => `${ownerId} ${currency}`

/** Read under the locks of the payers' accounts: everybody who counts a payment in a currency holds that lock. */
export async function readCounters({ tx, now }: Scope, open: readonly Intent[]): Promise<Counters> {
  const rows = await tx.$queryRaw<(Counter & { ownerId: string; currency: string })[]>`
    select user_id as "ownerId", currency, spent, spent_small as "spentSmall" from spend_counter
    where user_id = any(${[...new Set(open.map((i) => i.ownerId))]}::uuid[])
      and day = ${dayOf(now)}::date and operation = ${LIMITED}`
  const counters = new Map(rows.map((row) => [keyOf(row), { spent: row.spent, spentSmall: row.spentSmall }]))
  const of = (intent: Intent): Counter => counters.get(keyOf(intent)) ?? { spent: 0n, spentSmall: 0n }
  return {
    of,
    add(intent, small) {
      const { spent, spentSmall } = of(intent)
      const counted = { spent: spent + intent.amount, spentSmall: spentSmall + (small ? intent.amount : 0n) }
      counters.set(keyOf(intent), counted)
    },
  }
}

/** Counts what was booked against today's limits, in one statement. */
export async function countSpending({ tx, now }: Scope, bookings: readonly Booking[]): Promise<void> {
  await tx.$executeRaw`
    insert into spend_counter as c (user_id, day, operation, currency, spent, spent_small)
    select u, ${dayOf(now)}::date, ${LIMITED}, cur, sum(a), coalesce(sum(a) filter (where small), 0)
    from unnest(${bookings.map((b) => b.intent.ownerId)}::uuid[], ${bookings.map((b) => b.intent.currency)}::text[],
                ${bookings.map((b) => b.intent.amount)}::bigint[], ${bookings.map((b) => b.small)}::bool[])
         as x (u, cur, a, small) group by u, cur
    on conflict (user_id, day, operation, currency) do update
    set spent = c.spent + excluded.spent, spent_small = c.spent_small + excluded.spent_small`
}
