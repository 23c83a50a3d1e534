import type { Intent } from '#prisma'
import type { Failure } from '../kit/failure.ts'
import type { Assessment } from '../risk/assess.ts'
import { feeOn } from '../wallet/fee.ts'
import { feeBase } from './amounts.ts'
import type { PaymentFacts } from './decide.ts'
import { factorOf, missingFactor, stricter } from './factor.ts'
import { amountsOf, termsHash } from './intent.ts'
import { beyondConnection, neededFactor, refusalWith } from './needed-factor.ts'
import { type Refusing, refusedUntil } from './refused-until.ts'

/** What an intent's decision depends on, as it was read under lock. */
type Facts = { factsFor(intent: Intent, now: Date): PaymentFacts }

/**
 * Decides one intent (TXA-04): whether its card still holds, the business rules, what the risk rules said of it, then
 * whether what it must be allowed with was given. Pure. Returns the reason against booking it, or undefined.
 * @param reboundAt when the chat that confirms it took over the account, if it did
 */
export function verdict(
  intent: Intent,
  read: Facts,
  risk: Assessment,
  now: Date,
  reboundAt: Date | null = null,
): Failure | undefined {
  if (intent.state !== 'draft' || intent.expiresAt <= now) return { code: 'quote_expired' }
  const facts = read.factsFor(intent, now)
  // What was shown is what is booked: terms that changed, or a fee that did, void the card.
  if (Buffer.compare(termsHash(intent), intent.hash) !== 0) return { code: 'quote_expired' }
  const fee = feeOn(facts.fees, feeBase(facts.kind, amountsOf(intent)))
  if (fee.minor !== intent.fee) return { code: 'quote_expired', fee: { shown: facts.fee, now: fee } }
  if (facts.fees.version !== intent.feeVersion) return { code: 'quote_expired' }
  const failure = refusalWith(facts, risk)
  if (failure) return failure
  const across = intent.rate !== null
  if (risk.outcome === 'refuse')
    return refusedBy(risk, { coolingUntil: facts.payer.coolingUntil, reboundAt, now, across })
  // When it arrives was shown, too. Somebody's look at it is no part of the card: it is never announced.
  if (risk.outcome !== 'hold' && intent.delaySeconds !== delayOf(risk)) return { code: 'quote_expired' }
  // What a shop's servers pay was allowed with PIN and code, up to caps: there is nothing more to ask for.
  if (facts.payout) return undefined
  // A connection was allowed once, with the PIN; what asks for more than that asks the person.
  const missing = facts.connection
    ? beyondConnection(facts, risk)
    : missingFactor(intent, stricter(factorOf(intent), neededFactor(facts, risk)), now)
  return missing && { code: 'auth_required', factor: missing }
}

/** How long the rules let a payment wait, in seconds; null where it goes at once. */
export const delayOf = ({ outcome, seconds }: Assessment): number | null => (outcome === 'delay' ? seconds : null)

/**
 * S48: refused by the rules, with the reason that may be told, from when on it may be tried again, where time helps, and
 * how much goes now all the same; not where it crosses currencies, for the spread counts on top of what a shop asks.
 */
export function refusedBy(
  { reasons, refused }: Assessment,
  facts: Refusing,
): Extract<Failure, { code: 'risk_refused' }> {
  const [reason = 'velocity'] = reasons
  const most = refused?.most.minor && !facts.across ? { most: refused.most } : {}
  return { code: 'risk_refused', reason, until: refusedUntil(refused?.reasons ?? [reason], facts), ...most }
}
