import type { Payout } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { findOpen } from '../destination/destination.ts'
import { audit } from '../kit/audit.ts'
import { type Failure, fail, type Result } from '../kit/failure.ts'
import { judged } from '../kit/judged.ts'
import { after, SECOND } from '../kit/time.ts'
import { type CoreDeps, run, type Scope, type UseCase } from '../kit/use-case.ts'
import { accountOf, ownerOfUser } from '../ledger/chart.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { type Counters, countSpending, readCounters } from '../payment/counters.ts'
import { factorOf, missingFactor, needsUnlocking, stricter } from '../payment/factor.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import { isNearLimit } from '../risk/assess.ts'
import { factorFor, type PayoutFacts, payoutFacts, refusalOfPayout } from './facts.ts'
import { holdPayout, lockPurses } from './journals.ts'
import { keepDecision } from './keep-decision.ts'
import { orderPayout } from './order-payout.ts'
import { lockPayout, step } from './step.ts'
import { termsHash } from './terms.ts'
import { viewPayout } from './view-payout.ts'
import type { PayoutView } from './views.ts'

type Asked = { actor: ChatRef; payoutId: string }

/**
 * Books a withdrawal's card, once: amount and fee on hold, and the job that sends it, in one transaction that reads
 * everything again under lock (MNY-15). Confirmed already, it answers as it stands. What the risk rules refuse it for is
 * kept.
 */
export const confirmPayout = (deps: CoreDeps, asked: Asked): Promise<Result<PayoutView>> =>
  judged(run(deps, confirm, asked, { repeatable: true }))

const confirm: UseCase<Asked, Result<PayoutView>> = async (scope, { actor, payoutId }) => {
  const row = await lockPayout(scope, payoutId)
  const owner = await actingUser(scope, actor)
  if (row?.ownerId !== owner.id || row.state === 'dropped') return fail({ code: 'quote_expired' })
  if (needsUnlocking(owner, row, scope.now)) fail({ code: 'chat_locked' })
  const refused = row.state === 'draft' ? await book(scope, actor, row) : undefined
  if (refused) return { ok: false, failure: refused }
  return { ok: true, value: await viewed(scope, row.id, owner.openedName, row.state === 'draft') }
}

/** Books it; or, where the risk rules refuse it, puts the card away and says why: another try is another decision. */
async function book(scope: Scope, actor: ChatRef, row: Payout): Promise<Failure | undefined> {
  await accountOf(scope.tx, ownerOfUser(row.ownerId), 'user_hold', currencyOf(row.currency))
  await lockPurses(scope, row.ownerId)
  // Whoever changes a person's state waits for these locks, or was before us.
  const me = await actingUser(scope, actor)
  const destination = await findOpen(scope, me.id, row.destinationId)
  if (row.expiresAt <= scope.now || !destination) return fail({ code: 'quote_expired' })
  const read = await payoutFacts(scope, me, destination, money(row.amount, currencyOf(row.currency)))
  const failure = verdict(row, read, scope.now)
  if (failure && failure.code !== 'risk_refused') return fail(failure)
  await keepDecision(scope, row, destination, read)
  if (failure) {
    await step(scope, row.id, 'drop')
    return failure
  }
  const { begun } = await readCounters(scope, [{ ownerId: me.id, homeCurrency: me.homeCurrency }])
  await putOnHold(scope, row, read, begun(row).day)
  await count(scope, row, read, begun)
  const detail = { payout: row.id, risk: read.risk.reasons.join(' ') }
  await audit(scope, actor, 'payout.confirmed', `user:${me.id}`, detail)
  return undefined
}

/** Amount and fee wait; it is ordered, or, where the risk rules hold it, looked at by staff first: nothing is ordered then. */
async function putOnHold(scope: Scope, row: Payout, { facts, risk }: PayoutFacts, countedOn: Date): Promise<void> {
  const { minor: counted, currency: countedIn } = facts.atHome.worth
  const held = { holdId: await holdPayout(scope, row), confirmedAt: scope.now, counted, countedIn, countedOn }
  const looks = risk.outcome === 'hold'
  const done = looks
    ? await step(scope, row.id, 'review', { ...held, reviewUntil: after(scope.now, risk.seconds * SECOND) })
    : await step(scope, row.id, 'confirm', held)
  if (!done) throw new Error('a locked withdrawal was confirmed by somebody else')
  if (!looks) await orderPayout(scope, row.id)
}

/** What was shown is what is booked; then the rules, then the factors. Pure. */
function verdict(row: Payout, read: PayoutFacts, now: Date): Failure | undefined {
  const { fees, fee } = read.facts
  const same =
    Buffer.compare(termsHash(row), row.hash) === 0 && fees.version === row.feeVersion && fee.minor === row.fee
  if (!same) return { code: 'quote_expired' }
  const failure = refusalOfPayout(read)
  if (failure) return failure
  const missing = missingFactor(row, stricter(factorOf(row), factorFor(read)), now)
  return missing && { code: 'auth_required', factor: missing }
}

/** It counts against the same limits as all that goes out. */
async function count(
  scope: Scope,
  row: Payout,
  { facts, inputs, rules }: PayoutFacts,
  begun: Counters['begun'],
): Promise<void> {
  const near = rules.some(({ code, percent }) => code === 'structuring' && isNearLimit(inputs, percent))
  const counted = { small: row.authorisedAt === null, near, counted: facts.atHome.worth }
  const intent = { kind: 'withdraw', ownerId: row.ownerId, payeeId: row.ownerId }
  await countSpending(scope, [{ intent, addsUp: false, waits: null, ...counted }], begun)
}

async function viewed(scope: Scope, id: string, holder: ActingUser['openedName'], first: boolean): Promise<PayoutView> {
  const now = await scope.tx.payout.findUniqueOrThrow({ where: { id }, include: { destination: true } })
  return viewPayout(scope, now, holder, first)
}
