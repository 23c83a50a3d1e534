import { type Failure, fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { type Money, money } from '../money/money.ts'
import { plainDeal } from '../payment/deal.ts'
import { codeless } from '../payment/decide.ts'
import type { Factor } from '../payment/factor.ts'
import { type FactsNow, factsNow } from '../payment/facts-now.ts'
import { atLeastZero, least } from '../payment/least.ts'
import { requiredFactor } from '../payment/needed-factor.ts'
import { readPurses } from '../payment/purses.ts'
import { isNewChat } from '../payment/risk-inputs.ts'
import { smallLeftAfter } from '../payment/small-left.ts'
import type { ActingUser } from '../people/actor.ts'
import { countOut } from './cooling.ts'

/** What giving an amount back must be allowed with, and what today's cap on what needs no PIN leaves after it. */
export type Asks = { factor: Factor; smallLeft: Money | null; counts: Money }

/**
 * The rules of any money out (TXA-01): a PIN above the small-payment allowance and its day's cap, a code above the second
 * threshold, and above the allowance from a chat that has taken the wallet over lately. The limits are not asked: what
 * somebody paid may be given back however much else went out that day.
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
  const required = requiredFactor(facts)
  const factor = required !== 'none' && isNewChat(me, scope.now) ? 'pin_and_code' : required
  if (factor === 'pin_and_code' && !me.secondFactorAt) fail({ code: 'second_factor_needed', limit: unasked(facts) })
  return { factor, smallLeft: factor === 'none' ? smallLeftAfter(facts) : null, counts: facts.atHome.worth }
}

/** How much more of the payment's currency goes without a PIN today. */
function unasked({ payer, limits, spentSmall, amount: { currency } }: FactsNow): Money {
  const allowance = payer.smallPaymentMinor ?? limits.smallMinor
  return money(atLeastZero(least(allowance, limits.smallDailyMinor - spentSmall)), currency)
}

/**
 * Counts what went without a PIN against the day's cap for that, and against nothing else. Whoever calls has locked
 * their accounts.
 */
export const countSmall = (scope: Scope, me: ActingUser, counts: Money): Promise<void> =>
  countOut(scope, me.id, counts, 'small')
