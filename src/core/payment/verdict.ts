import type { Intent } from '#prisma'
import type { Failure } from '../kit/failure.ts'
import { SECOND } from '../kit/time.ts'
import { isSmall, type PaymentFacts, refusalOf } from './decide.ts'
import { INTENT_TTL_SECONDS, termsHash } from './intent.ts'

/** What an intent's decision depends on, as it was read under lock. */
type Facts = { factsFor(intent: Intent, now: Date): PaymentFacts }

/**
 * Decides one intent (TXA-04): whether its card still holds, the business rules, then whether it needs a PIN and has one.
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
  const needsPin = intent.factor === 'pin' || !isSmall(facts)
  return needsPin && !isAuthorised(intent, now) ? { code: 'auth_required', factor: 'pin' } : undefined
}

/** TXA-05, TXA-03: a PIN counts for as long as a card does, and only for the very terms it was given for. */
function isAuthorised({ authorisedAt, authorisedHash, hash }: Intent, now: Date): boolean {
  if (!authorisedAt || !authorisedHash) return false
  return (
    now.getTime() - authorisedAt.getTime() <= INTENT_TTL_SECONDS * SECOND && Buffer.compare(authorisedHash, hash) === 0
  )
}
