import type { Intent } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { dayOf, LIMITED } from '../wallet/schedule.ts'
import type { Booking } from './booking.ts'

/** What a payer has spent today in a currency; how many payments in this hour, and how many today just under the limit. */
type Counter = { spent: bigint; spentSmall: bigint; thisHour: number; nearLimit: number }

/** What each payer of a round has spent today; `add` counts a payment that was decided. */
export type Counters = { of(intent: Intent): Counter; add(intent: Intent, how: Pick<Booking, 'small' | 'near'>): void }

const keyOf = ({ ownerId, currency }: Pick<Intent, 'ownerId' | 'currency'>): string => `${ownerId} ${currency}`
const NOTHING: Counter = { spent: 0n, spentSmall: 0n, thisHour: 0, nearLimit: 0 }

/** The hour of the UTC day: payments are counted by it. */
export const hourOf = (at: Date): number => at.getUTCHours()

/** Read under the locks of the payers' accounts: everybody who counts a payment in a currency holds that lock. */
export async function readCounters({ tx, now }: Scope, open: readonly Intent[]): Promise<Counters> {
  const rows = await tx.$queryRaw<(Counter & { ownerId: string; currency: string })[]>`
    select user_id as "ownerId", currency, spent, spent_small as "spentSmall", near_limit as "nearLimit",
           case hour when ${hourOf(now)} then in_hour else 0 end as "thisHour" from spend_counter
    where user_id = any(${[...new Set(open.map((i) => i.ownerId))]}::uuid[])
      and day = ${dayOf(now)}::date and operation = ${LIMITED}`
  const counters = new Map(rows.map(({ ownerId, currency, ...row }) => [keyOf({ ownerId, currency }), row]))
  const of = (intent: Intent): Counter => counters.get(keyOf(intent)) ?? NOTHING
  return {
    of,
    add(intent, { small, near }) {
      const { spent, spentSmall, thisHour, nearLimit } = of(intent)
      counters.set(keyOf(intent), {
        spent: spent + intent.amount,
        spentSmall: spentSmall + (small ? intent.amount : 0n),
        thisHour: thisHour + 1,
        nearLimit: nearLimit + Number(near),
      })
    },
  }
}

/** Counts what was booked against today's limits, and notes whom people met by it, in one statement. */
export async function countSpending({ tx, now }: Scope, bookings: readonly Booking[]): Promise<void> {
  const met = bookings.flatMap(({ intent, meets }) => (meets ? [intent] : []))
  await tx.$executeRaw`
    with met as (
      insert into known_payee (owner_id, payee_id, first_at)
      select m.owner, m.payee, ${now}::timestamptz
      from unnest(${met.map((i) => i.ownerId)}::uuid[], ${met.map((i) => i.payeeId)}::uuid[]) as m (owner, payee)
      on conflict do nothing)
    insert into spend_counter as c (user_id, day, operation, currency, spent, spent_small, hour, in_hour, near_limit)
    select u, ${dayOf(now)}::date, ${LIMITED}, cur, sum(a), coalesce(sum(a) filter (where small), 0),
           ${hourOf(now)}, count(*), count(*) filter (where near)
    from unnest(${bookings.map((b) => b.intent.ownerId)}::uuid[], ${bookings.map((b) => b.intent.currency)}::text[],
                ${bookings.map((b) => b.intent.amount)}::bigint[], ${bookings.map((b) => b.small)}::bool[],
                ${bookings.map((b) => b.near)}::bool[])
         as x (u, cur, a, small, near) group by u, cur
    on conflict (user_id, day, operation, currency) do update
    set spent = c.spent + excluded.spent, spent_small = c.spent_small + excluded.spent_small,
        hour = excluded.hour, near_limit = c.near_limit + excluded.near_limit,
        in_hour = excluded.in_hour + case c.hour when excluded.hour then c.in_hour else 0 end`
}
