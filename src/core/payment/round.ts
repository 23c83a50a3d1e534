import type { Intent } from '#prisma'
import type { Failure, Result } from '../kit/failure.ts'
import { meanwhile } from '../kit/meanwhile.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Booking, Confirmation } from './booking.ts'
import { isSmall, refusalOf } from './decide.ts'
import { INTENT_TTL_SECONDS, termsHash } from './intent.ts'
import { receiptOf } from './receipt.ts'
import { settle } from './settle.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'
import type { Receipt } from './views.ts'

/**
 * Confirms many intents in one transaction, in the order they came: reads everything once under lock, decides each by
 * itself on what the ones before it left, books the accepted ones as one batch. One refusal never touches a neighbour.
 */
export async function confirmRound(scope: Scope, asked: readonly Confirmation[]): Promise<Result<Receipt>[]> {
  const snapshot = await readSnapshot(scope, asked)
  const bookings: Booking[] = []
  const verdicts = asked.map((confirmation): Result<Booked> => {
    const intent = snapshot.intents.get(confirmation.intentId)
    const actorId = snapshot.actorOf(confirmation.actor)
    // Somebody else's intent and no intent at all look the same.
    if (!intent || !actorId || intent.ownerId !== actorId) return refused({ code: 'quote_expired' })
    if (intent.state === 'committed') return { ok: true, value: { intent, first: false } }
    const failure = verdict(scope, snapshot, intent)
    if (failure) return refused(failure)
    bookings.push(snapshot.book(intent, scope.now))
    return { ok: true, value: { intent, first: true } }
  })
  const receiptFor = ({ intent, first }: Booked) => receiptOf(scope, snapshot, intent, first)
  const [, answers] = await Promise.all([
    settle(scope, snapshot, bookings),
    meanwhile(() => verdicts.map((it) => (it.ok ? { ok: true as const, value: receiptFor(it.value) } : it))),
  ])
  return answers
}

type Booked = { intent: Intent; first: boolean }

function verdict({ now }: Scope, snapshot: Snapshot, intent: Intent): Failure | undefined {
  if (intent.state !== 'draft' || intent.expiresAt <= now) return { code: 'quote_expired' }
  const facts = snapshot.factsFor(intent, now)
  // What was shown is what is booked: terms that changed, or a fee that did, void the card.
  const unchanged = Buffer.compare(termsHash(intent), intent.hash) === 0 && facts.fees.version === intent.feeVersion
  if (!unchanged) return { code: 'quote_expired' }
  const failure = refusalOf(facts)
  if (failure) return failure
  const needsPin = intent.factor === 'pin' || !isSmall(facts)
  return needsPin && !isAuthorised(intent, now) ? { code: 'auth_required', factor: 'pin' } : undefined
}

function isAuthorised(intent: Intent, now: Date): boolean {
  const { authorisedAt, authorisedHash, hash } = intent
  if (!authorisedAt || !authorisedHash) return false
  return (
    now.getTime() - authorisedAt.getTime() <= INTENT_TTL_SECONDS * 1000 && Buffer.compare(authorisedHash, hash) === 0
  )
}

const refused = (failure: Failure): Result<Booked> => ({ ok: false, failure })
