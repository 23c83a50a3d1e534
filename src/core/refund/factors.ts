import { type Failure, fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Money } from '../money/money.ts'
import { readCounters } from '../payment/counters.ts'
import { plainDeal } from '../payment/deal.ts'
import { codeless } from '../payment/decide.ts'
import type { Factor } from '../payment/factor.ts'
import { type FactsNow, factsNow } from '../payment/facts-now.ts'
import { requiredFactor } from '../payment/needed-factor.ts'
import { readPurses } from '../payment/purses.ts'
import { smallLeftAfter } from '../payment/small-left.ts'
import type { ActingUser } from '../people/actor.ts'
import { LIMITED } from '../wallet/schedule.ts'

/** What giving an amount back must be allowed with, and what today's cap on what needs no PIN leaves after it. */
export type Asks = { factor: Factor; smallLeft: Money | null; counts: Money }

/**
 * The rules of any money out (TXA-01): a PIN above the small-payment allowance and its day's cap, a code above the second
 * threshold. The limits are not asked: what somebody paid may be given back however much else went out that day.
 * `second_factor_needed`, `maintenance`.
 */
export async function asksFor(
  scope: Scope,
  me: ActingUser,
  payer: { id: string; state: string; level: number },
  amount: Money,
): Promise<Asks> {
  const facts: FactsNow = await factsNow(scope, me, {
    payee: payer,
    deal: plainDeal(amount),
    purses: await readPurses(scope, me),
  })
  const missing: Failure | undefined = codeless(facts)
  if (missing) fail(missing)
  const factor = requiredFactor(facts)
  return { factor, smallLeft: factor === 'none' ? smallLeftAfter(facts) : null, counts: facts.atHome.worth }
}

/** Counts what went without a PIN against the day's cap for that, and against nothing else. Whoever calls has locked their accounts. */
export async function countSmall(scope: Scope, me: ActingUser, counts: Money): Promise<void> {
  const { tx } = scope
  const counters = await readCounters(scope, [{ ownerId: me.id, homeCurrency: counts.currency }])
  const { day, month } = counters.begun({ ownerId: me.id })
  await tx.$executeRaw`
    insert into spend_counter as c (user_id, day, operation, currency, spent, spent_small, spent_month)
    values (${me.id}::uuid, ${day}::date, ${LIMITED}, ${counts.currency}, 0, ${counts.minor}, ${month})
    on conflict (user_id, day, operation, currency) do update set spent_small = c.spent_small + excluded.spent_small`
}
