import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { dayOf, LIMITED } from '../wallet/schedule.ts'

type Counter = { spent: bigint; spentSmall: bigint }

/** What each payer of a round has spent today, locked; `add` counts a payment that was decided. */
export type Counters = { of(intent: Intent): Counter; add(intent: Intent, small: boolean): void }

const keyOf = ({ ownerId, currency }: Pick<Intent, 'ownerId' | 'currency'>): string => `${ownerId} ${currency}`

export async function lockCounters({ tx, now }: Scope, open: readonly Intent[]): Promise<Counters> {
  const [users, currencies] = [open.map((i) => i.ownerId), open.map((i) => i.currency)]
  await tx.$executeRaw`
    insert into spend_counter (user_id, day, operation, currency)
    select distinct u, ${dayOf(now)}::date, ${LIMITED}, c from unnest(${users}::uuid[], ${currencies}::text[]) as a (u, c)
    order by u, c on conflict do nothing`
  const rows = await tx.$queryRaw<(Counter & { ownerId: string; currency: string })[]>`
    select user_id as "ownerId", currency, spent, spent_small as "spentSmall" from spend_counter
    where day = ${dayOf(now)}::date and operation = ${LIMITED}
      and (user_id, currency) in (select u, c::char(3) from unnest(${users}::uuid[], ${currencies}::text[]) as a (u, c))
    order by user_id, currency for update`
  const counters = new Map(rows.map((row) => [keyOf(row), { spent: row.spent, spentSmall: row.spentSmall }]))
  const of = (intent: Intent): Counter => must(counters.get(keyOf(intent)), 'the counter was locked with the intent')
  return {
    of: (intent) => ({ ...of(intent) }),
    add(intent, small) {
      const counter = of(intent)
      counter.spent += intent.amount
      counter.spentSmall += small ? intent.amount : 0n
    },
  }
}
