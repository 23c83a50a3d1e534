import type { Destination, Payout } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import { findOpen, viewDestination } from '../destination/destination.ts'
import { fail, type Result } from '../kit/failure.ts'
import { judged } from '../kit/judged.ts'
import { newReference } from '../kit/reference.ts'
import { after, MINUTE, SECOND } from '../kit/time.ts'
import { type CoreDeps, run, type Scope, type UseCase } from '../kit/use-case.ts'
import { CURRENCY_CODES, type CurrencyCode } from '../money/currency.ts'
import { add, type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { INTENT_TTL_SECONDS } from '../payment/intent.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { isOff } from '../rails/switch.ts'
import { wayOut } from '../rails/way-out.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { largestPayable } from '../wallet/fee.ts'
import { factorFor, type PayoutFacts, payoutFacts, refusalOfPayout, smallLeftFor } from './facts.ts'
import { keepDecision } from './keep-decision.ts'
import { payoutAccountIn, payoutRailOf } from './rails.ts'
import { termsHash } from './terms.ts'
import { ARRIVES_WITHIN, type PayoutQuote } from './views.ts'

type Wish = { actor: ChatRef; destinationId: string; amount: Money | { everything: Money['currency'] } }

/**
 * S53: what withdrawing comes to, written down before it is shown. `everything` is the largest amount that is left once
 * its fee is paid. Refused here is what confirming would refuse, and `destination_unknown`, `region_not_supported`,
 * `currency_not_supported`, `payout_unavailable`. What the risk rules refuse it for is kept.
 */
export const quotePayout = (deps: CoreDeps, wish: Wish): Promise<Result<PayoutQuote>> =>
  judged(run(deps, quote, wish, { repeatable: true }))

const quote: UseCase<Wish, Result<PayoutQuote>> = async (scope, { actor, destinationId, amount: wished }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const destination = (await findOpen(scope, me.id, destinationId)) ?? fail({ code: 'destination_unknown' })
  const currency = 'everything' in wished ? wished.everything : wished.currency
  await refuseRegion(scope, me, 'withdraw', currency)
  refuseCurrency(scope, destination, currency)
  const rail = payoutRailOf(destination.kind)
  if (await isOff(scope, wayOut(rail))) fail({ code: 'payout_unavailable', rail })
  const read = await readWish(scope, me, destination, wished)
  const failure = refusalOfPayout(read)
  if (failure && failure.code !== 'risk_refused') fail(failure)
  const row = await writeDown(scope, me, destination, read, failure ? 'dropped' : 'draft')
  if (!failure) return { ok: true, value: viewQuote(scope, me, destination, read, row) }
  await keepDecision(scope, row, destination, read)
  return { ok: false, failure }
}

function refuseCurrency(scope: Scope, destination: Destination, currency: CurrencyCode): void {
  const rail = payoutRailOf(destination.kind)
  if (destination.currency !== null && destination.currency !== currency)
    fail({ code: 'currency_not_supported', supported: [destination.currency] })
  if (payoutAccountIn(scope, rail, currency) !== undefined) return
  const supported = CURRENCY_CODES.filter((code) => payoutAccountIn(scope, rail, code) !== undefined)
  fail(supported.length > 0 ? { code: 'currency_not_supported', supported } : { code: 'payout_unavailable', rail })
}

/** What it is decided on; of everything, the largest amount that is left once its fee is paid. */
async function readWish(scope: Scope, me: ActingUser, destination: Destination, wished: Wish['amount']) {
  let read = await payoutFacts(scope, me, destination, 'everything' in wished ? money(1n, wished.everything) : wished)
  if ('everything' in wished) {
    const all = largestPayable(read.facts.fees, money(read.facts.available, wished.everything))
    // Less than the fee of one unit: that is refused by what is missing.
    if (all) read = await payoutFacts(scope, me, destination, all)
  }
  const { amount, fee, fees } = read.facts
  if (amount.minor <= 0n || add(amount, fee).minor > AMOUNT_CAP_MINOR)
    fail({ code: 'amount_too_large', cap: largestPayable(fees, money(AMOUNT_CAP_MINOR, amount.currency)) ?? amount })
  return read
}

/** Its row: what was shown is what is booked. One that the risk rules refuse is over at once. */
async function writeDown(
  { tx, now, newId, random }: Scope,
  me: ActingUser,
  { id: destinationId, kind }: Destination,
  read: PayoutFacts,
  state: 'draft' | 'dropped',
): Promise<Payout> {
  const { amount, fee, fees } = read.facts
  const terms = {
    id: newId(),
    ownerId: me.id,
    destinationId,
    rail: payoutRailOf(kind),
    currency: amount.currency,
    amount: amount.minor,
    fee: fee.minor,
    feeVersion: fees.version,
  }
  const expiresAt = after(now, INTENT_TTL_SECONDS * SECOND)
  const rest = { factor: factorFor(read), reference: newReference('W', random), createdAt: now, expiresAt, state }
  return tx.payout.create({ data: { ...terms, hash: termsHash(terms), ...rest } })
}

function viewQuote(
  scope: Scope,
  me: ActingUser,
  destination: Destination,
  read: PayoutFacts,
  { id: payoutId, expiresAt }: Payout,
): PayoutQuote {
  const { amount, fee, available } = read.facts
  return {
    payoutId,
    destination: viewDestination(scope, destination, me.openedName),
    amount,
    fee,
    total: add(amount, fee),
    keeps: money(available - amount.minor - fee.minor, amount.currency),
    factor: factorFor(read),
    smallLeft: smallLeftFor(read),
    expiresAt,
    arrivesBy: after(scope.now, ARRIVES_WITHIN[payoutRailOf(destination.kind)].to * MINUTE),
  }
}
