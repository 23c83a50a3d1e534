import type { Intent } from '#prisma'
import type { Failure } from '../kit/failure.ts'
import { type PaymentFacts, refusalOf, requiredFactor } from './decide.ts'
import { factorOf, missingFactor, stricter } from './factor.ts'
import { termsHash } from './intent.ts'

/** What an intent's decision depends on, as it was read under lock. */
type Facts = { factsFor(intent: Intent, now: Date): PaymentFacts }

/**
 * Decides one intent (TXA-04): whether its card still holds, the business rules, then whether what it must be allowed with was given.
 * Pure. Returns the reason against booking it, or undefined.
 */
export function verdict(intent: Intent, read: Facts, now: Date): Failure | undefined {
  if (intent.state !== 'draft' || intent.expiresAt <= now) return { code: 'quote_expired' }
  const facts = read.factsFor(intent, now)
  // What was shown is what is booked: terms that changed, or a fee that did, void the card.
  const unchanged = Buffer.compare(termsHash(intent), intent.hash) === 0 && facts.fees.version === intent.feeVersion
  if (!unchanged) return { code: 'quote_expired' }
  const failure = refusalOf(facts)
  if (failure) return failure
  const missing = missingFactor(intent, stricter(factorOf(intent), requiredFactor(facts)), now)
  return missing && { code: 'auth_required', factor: missing }
}
