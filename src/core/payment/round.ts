import type { Intent } from '#prisma'
import { type Declined, declinedEvents } from '../event/link-events.ts'
import { recordEvents } from '../event/record-events.ts'
import type { Failure, Result } from '../kit/failure.ts'
import { meanwhile } from '../kit/meanwhile.ts'
import type { Scope } from '../kit/use-case.ts'
import { type Decided, keepDecisions } from '../risk/keep-decisions.ts'
import type { Booking, Confirmation } from './booking.ts'
import { needsUnlocking } from './factor.ts'
import { receiptOf } from './receipt.ts'
import { settle } from './settle.ts'
import { isOfPerson, readSnapshot, type Snapshot } from './snapshot.ts'
import { verdict } from './verdict.ts'
import type { Receipt } from './views.ts'

/**
 * Confirms many intents in one transaction, in the order they came: reads everything once under lock, decides each by
 * itself on what the ones before it left, books the accepted ones as one batch. One refusal never touches a neighbour.
 */
export async function confirmRound(scope: Scope, asked: readonly Confirmation[]): Promise<Result<Receipt>[]> {
  const snapshot = await readSnapshot(scope, asked)
  const bookings: Booking[] = []
  const decided: Decided[] = []
  const declined: Declined[] = []
  const decline = (one: Declined) => {
    declined.push(one)
    return refused(one.failure)
  }
  const verdicts = asked.map((confirmation): Result<Booked> => {
    const intent = snapshot.intents.get(confirmation.intentId)
    const actor = snapshot.actorOf(confirmation.actor)
    // Somebody else's intent and no intent at all look the same.
    if (!intent || !actor || intent.ownerId !== actor.userId) return refused({ code: 'quote_expired' })
    // A card that was shown, or booked, before its chat locked takes the PIN, however little it is for (SES-01).
    const hides = !confirmation.onPage && isOfPerson(intent) && needsUnlocking(actor, intent, scope.now)
    if (intent.state !== 'draft') return answerAgain(intent, hides)
    const risk = snapshot.riskOf(intent, actor, confirmation, scope.now)
    const failure = hides ? LOCKED : verdict(intent, snapshot, risk.assessment, scope.now, actor.reboundAt)
    // What is refused for another reason, or waits for the PIN, is decided when it is tried again.
    if (!failure || failure.code === 'risk_refused') decided.push({ intent, ...risk })
    if (failure?.code === 'risk_refused') intent.state = 'cancelled'
    if (failure) return decline({ intent, failure })
    bookings.push(snapshot.book(intent, risk, scope.now, confirmation))
    return { ok: true, value: { intent, first: true } }
  })
  const receiptFor = ({ intent, first }: Booked) => receiptOf(scope, snapshot, intent, first)
  const [, answers] = await Promise.all([
    write(scope, snapshot, { bookings, decided, declined }),
    meanwhile(() => verdicts.map((it) => (it.ok ? { ok: true as const, value: receiptFor(it.value) } : it))),
  ])
  return answers
}

type Written = { bookings: readonly Booking[]; decided: readonly Decided[]; declined: readonly Declined[] }

async function write(scope: Scope, snapshot: Snapshot, { bookings, decided, declined }: Written): Promise<void> {
  await settle(scope, snapshot, bookings)
  await keepDecisions(scope, snapshot, decided)
  await recordEvents(scope, declinedEvents(snapshot.links, declined))
}

/** What was decided before: the same receipt, or that there is none. */
function answerAgain(intent: Intent, hides: boolean): Result<Booked> {
  if (intent.state !== 'committed' && intent.state !== 'held') return refused({ code: 'quote_expired' })
  return hides ? refused(LOCKED) : { ok: true, value: { intent, first: false } }
}

const LOCKED = { code: 'chat_locked' } as const

type Booked = { intent: Intent; first: boolean }

const refused = (failure: Failure): Result<Booked> => ({ ok: false, failure })
