import type { Failure } from '../kit/failure.ts'
import { after, SECOND } from '../kit/time.ts'
import type { Assessment } from '../risk/assess.ts'
import { type PaymentFacts, refusalOf } from './decide.ts'
import type { Factor } from './factor.ts'
import type { LimitFailure } from './failure.ts'

type Found = Pick<Assessment, 'outcome' | 'newShop'>

/** Whether a payment may go without the PIN: within the person's own allowance and today's cap for such payments. */
export function isSmall({ amount, payer, limits, spentSmall }: PaymentFacts): boolean {
  const allowance = payer.smallPaymentMinor ?? limits.smallMinor
  return amount.minor <= allowance && spentSmall + amount.minor <= limits.smallDailyMinor
}

/** TXA-01: what a payment must be allowed with: nothing when it is small, a code besides the PIN when it is large. */
export function requiredFactor(facts: PaymentFacts): Factor {
  if (facts.amount.minor > codeThreshold(facts)) return 'pin_and_code'
  return isSmall(facts) ? 'none' : 'pin'
}

/** Above this a payment needs a code. Whoever has no second factor cannot have set a lower one for themselves. */
const codeThreshold = ({ payer, limits }: PaymentFacts): bigint =>
  (payer.secondFactorAt && payer.codeMinor) ?? limits.codeMinor

/**
 * What the business rules say against a payment; or that it is too much for a shop that is new, which is said beside a
 * balance that is too low, too: that alone would be topped up in vain. Undefined where nothing is against it.
 */
export function refusalWith(facts: PaymentFacts, found: Found): Failure | undefined {
  const failure = refusalOf(facts)
  if (!failure || failure.code === 'second_factor_needed') return tooMuchForNew(facts, found, failure) ?? failure
  if (failure.code !== 'insufficient_balance' && failure.code !== 'insufficient_for_fee') return failure
  const limited = failure.limited ?? tooMuchForNew(facts, found, undefined)
  return limited ? { ...failure, limited } : failure
}

/**
 * Too much for a shop that is new takes PIN and code. Who has no second factor is told what goes there without, in their
 * home currency, and when more does, where time helps.
 */
function tooMuchForNew(
  { payer, connection, now }: PaymentFacts,
  { outcome, newShop }: Found,
  failure: Failure | undefined,
): LimitFailure | undefined {
  if (outcome !== 'step_up' || !newShop || connection || payer.secondFactorAt) return undefined
  const { most, left, seconds } = newShop
  const until = seconds === null || failure ? null : after(now, seconds * SECOND)
  return { code: 'second_factor_needed', limit: most, newShop: { left, until } }
}

/** What a connection is not allowed by itself, whatever its budget: its person is asked then. */
export function beyondConnection(facts: PaymentFacts, risk: Pick<Assessment, 'outcome'>): 'pin' | 'code' | undefined {
  if (requiredFactor(facts) === 'pin_and_code') return 'code'
  return risk.outcome === 'step_up' ? 'pin' : undefined
}

/** What a payment must be allowed with: what its amount asks for, and one step more where the risk rules say so. */
export function neededFactor(facts: PaymentFacts, risk: Pick<Assessment, 'steps' | 'newShop'>): Factor {
  const required = requiredFactor(facts)
  // What is asked of an acquaintance is asked of a stranger, too, whom it waits for beside.
  if (!risk.steps) return required
  // However small: else what is too much for a shop that is new would go in small ones, by the PIN alone.
  if (risk.newShop) return 'pin_and_code'
  if (required === 'none') return 'pin'
  // Whoever has no second factor cannot be asked for more than the PIN.
  return facts.payer.secondFactorAt ? 'pin_and_code' : required
}
