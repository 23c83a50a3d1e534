import { startOfDay, startOfMonth } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { knownAs } from '../risk/acquaintance.ts'
import { LIMITED, type LimitedOperation, TAKEN } from '../wallet/schedule.ts'
import type { Booking } from './booking.ts'

/**
 * What went out: today, today without a PIN, and this UTC month, today included; how many payments in this hour of the
 * day, and how many today just under the limit of one.
 */
export type Counter = { spent: bigint; spentSmall: bigint; spentMonth: bigint; thisHour: number; nearLimit: number }

/**
 * Who pays, or (`take`) whose shop is paid. Whatever that is in, it is counted in their home currency: one sum, one set
 * of limits (MNY-13).
 */
export type Spender = Whose & { homeCurrency: string }
type Whose = { ownerId: string; operation?: LimitedOperation }

/** A payment that was decided, and what it counts for at home. */
export type Counted = Pick<Booking, 'small' | 'near' | 'counted'>

/** The day that is counted in, and what the month had come to before all. */
type Begun = { day: Date; month: bigint }

/** What each payer of a round has spent; `add` counts a payment that was decided, `begun` is what was there before all. */
export type Counters = {
  of(whose: Whose): Counter
  add(whose: Whose, how: Counted): void
  begun(whose: Whose): Begun
}

const nameOf = ({ ownerId, operation = LIMITED }: Whose): string => `${operation} ${ownerId}`

const NOTHING: Counter = { spent: 0n, spentSmall: 0n, spentMonth: 0n, thisHour: 0, nearLimit: 0 }

/** The hour of the UTC day: payments are counted by it. */
const hourOf = (at: Date): number => at.getUTCHours()

/**
 * Read under the locks of the payers' accounts: whoever counts a payment of somebody holds the lock of what they have on
 * hold at home, whatever it is in. A day's
 * row says what the month had come to by then, so the month costs the newest row of it and not the sum of thirty. A day
 * that has begun does not go back: what began before midnight and gets its locks behind what began after it counts there.
 */
export async function readCounters(
  { tx, now }: Pick<Scope, 'tx' | 'now'>,
  open: readonly Spender[],
): Promise<Counters> {
  const spenders = [...new Map(open.map((one) => [nameOf(one), one])).values()]
  const today = startOfDay(now)
  const rows = await tx.$queryRaw<(Counter & Required<Whose> & { day: Date })[]>`
    select s.owner as "ownerId", s.operation, c.spent_month as "spentMonth", greatest(c.day, t.day) as day,
           case when c.day >= t.day then c.spent else 0 end as spent,
           case when c.day >= t.day then c.spent_small else 0 end as "spentSmall",
           case when c.day >= t.day then c.near_limit else 0 end as "nearLimit",
           case when c.day > t.day or c.day = t.day and c.hour >= ${hourOf(now)} then c.in_hour else 0 end as "thisHour"
    from unnest(${spenders.map((s) => s.ownerId)}::uuid[], ${spenders.map((s) => s.homeCurrency)}::char(3)[],
                ${spenders.map(({ operation = LIMITED }) => operation)}::text[]) as s (owner, currency, operation)
    cross join (select ${today}::date as day) t
    cross join lateral (
      select * from spend_counter
      where user_id = s.owner and currency = s.currency and operation = s.operation
        and day >= ${startOfMonth(now)}::date and day < ${startOfMonth(now, 1)}::date
      order by day desc limit 1) c`
  const read = new Map(rows.map(({ ownerId, operation, ...row }) => [nameOf({ ownerId, operation }), row]))
  const counters = new Map<string, Counter>(read)
  const of = (whose: Whose): Counter => counters.get(nameOf(whose)) ?? NOTHING
  return {
    of,
    add(whose, { small, near, counted }) {
      const { spent, spentSmall, spentMonth, thisHour, nearLimit } = of(whose)
      counters.set(nameOf(whose), {
        spent: spent + counted.minor,
        spentSmall: spentSmall + (small ? counted.minor : 0n),
        spentMonth: spentMonth + counted.minor,
        thisHour: thisHour + 1,
        nearLimit: near ? nearLimit + 1 : nearLimit,
      })
    },
    begun(whose) {
      const row = read.get(nameOf(whose))
      return { day: row?.day ?? today, month: row?.spentMonth ?? 0n }
    },
  }
}

/** What is counted of whatever went out. `taken`: what of it a shop took; `waits`: it has reached nobody yet. */
export type Spending = Counted & {
  addsUp: boolean
  waits: object | null
  taken?: Money | null
  intent: { kind: string; ownerId: string; payeeId: string }
}

/** What one payment adds to whose count. */
type Addition = Counted & Required<Whose>

const additionsOf = ({ intent: { ownerId, payeeId }, small, near, counted, taken }: Spending): Addition[] => [
  { ownerId, operation: LIMITED, small, near, counted },
  ...(taken ? [{ ownerId: payeeId, operation: TAKEN, small: false, near: false, counted: taken } as const] : []),
]

/**
 * Counts what was booked against the day's and the month's limits of those who paid and of shops that were paid, and
 * notes whom people met by it and what went to those who are new, in one statement.
 */
export async function countSpending(
  { tx, now }: Scope,
  bookings: readonly Spending[],
  begun: Counters['begun'],
): Promise<void> {
  const met = bookings.filter(({ addsUp }) => addsUp)
  const added = bookings.flatMap(additionsOf).map((addition) => ({ ...addition, ...begun(addition) }))
  const [today, hour] = [startOfDay(now), hourOf(now)]
  await tx.$executeRaw`
    with met as (
      insert into known_payee as k (owner_id, kind, payee_id, first_at, paid)
      select m.owner, m.kind, m.payee, case when bool_or(m.reached) then ${now}::timestamptz end, sum(m.paid)
      from unnest(${met.map(({ intent }) => intent.ownerId)}::uuid[], ${met.map(({ intent }) => knownAs(intent.kind))}::text[],
                  ${met.map(({ intent }) => intent.payeeId)}::uuid[], ${met.map(({ waits }) => waits === null)}::bool[],
                  ${met.map(({ counted }) => counted.minor)}::bigint[]) as m (owner, kind, payee, reached, paid)
      group by 1, 2, 3
      on conflict (owner_id, kind, payee_id) do update
      set first_at = coalesce(k.first_at, excluded.first_at), paid = k.paid + excluded.paid)
    insert into spend_counter as c
      (user_id, day, operation, currency, spent, spent_small, spent_month, hour, in_hour, near_limit)
    select u, d, op, cur, sum(a), coalesce(sum(a) filter (where small), 0),
           min(month) + sum(a), case when d > ${today}::date then 0 else ${hour} end, count(*), count(*) filter (where near)
    from unnest(${added.map((a) => a.ownerId)}::uuid[], ${added.map((a) => a.operation)}::text[],
                ${added.map((a) => a.counted.currency)}::text[], ${added.map((a) => a.counted.minor)}::bigint[],
                ${added.map((a) => a.small)}::bool[], ${added.map((a) => a.near)}::bool[],
                ${added.map((a) => a.month)}::bigint[], ${added.map((a) => a.day)}::date[])
         as x (u, op, cur, a, small, near, month, d) group by u, d, op, cur
    on conflict (user_id, day, operation, currency) do update
    set spent = c.spent + excluded.spent, spent_small = c.spent_small + excluded.spent_small,
        spent_month = c.spent_month + excluded.spent, hour = greatest(c.hour, excluded.hour),
        near_limit = c.near_limit + excluded.near_limit,
        in_hour = excluded.in_hour + case when c.hour >= excluded.hour then c.in_hour else 0 end`
}
