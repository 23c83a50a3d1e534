import type { ChatRef } from '../chat/views.ts'
import { findOpen, viewDestination } from '../destination/destination.ts'
import { fail } from '../kit/failure.ts'
import { newReference } from '../kit/reference.ts'
import { after, MINUTE, SECOND } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { CURRENCY_CODES } from '../money/currency.ts'
import { add, type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { INTENT_TTL_SECONDS } from '../payment/intent.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { largestPayable } from '../wallet/fee.ts'
import { factorFor, payoutFacts, refusalOfPayout, smallLeftFor } from './facts.ts'
import { payoutAccountIn, payoutRailOf } from './rails.ts'
import { termsHash } from './terms.ts'
import { ARRIVES_WITHIN, type PayoutQuote } from './views.ts'

type Wish = { actor: ChatRef; destinationId: string; amount: Money | { everything: Money['currency'] } }

/**
 * S53: what withdrawing comes to, written down before it is shown. `everything` is the largest amount that is left once
 * its fee is paid. Refused here is what confirming would refuse, and `destination_unknown`, `region_not_supported`,
 * `currency_not_supported`, `payout_unavailable`.
 */
export const quotePayout: UseCase<Wish, PayoutQuote> = async (scope, { actor, destinationId, amount: wished }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const destination = (await findOpen(scope, me.id, destinationId)) ?? fail({ code: 'destination_unknown' })
  const rail = payoutRailOf(destination.kind)
  const currency = 'everything' in wished ? wished.everything : wished.currency
  await refuseRegion(scope, me, 'withdraw', currency)
  if (destination.currency !== null && destination.currency !== currency)
    fail({ code: 'currency_not_supported', supported: [destination.currency] })
  if (payoutAccountIn(scope, rail, currency) === undefined) {
    const supported = CURRENCY_CODES.filter((code) => payoutAccountIn(scope, rail, code) !== undefined)
    fail(supported.length > 0 ? { code: 'currency_not_supported', supported } : { code: 'payout_unavailable', rail })
  }
  let read = await payoutFacts(scope, me, destination, 'everything' in wished ? money(1n, currency) : wished)
  if ('everything' in wished) {
    const all = largestPayable(read.facts.fees, money(read.facts.available, currency))
    // Less than the fee of one unit: that is refused below, by what is missing.
    if (all) read = await payoutFacts(scope, me, destination, all)
  }
  const { amount, fee, fees, available } = read.facts
  if (amount.minor <= 0n || add(amount, fee).minor > AMOUNT_CAP_MINOR)
    fail({ code: 'amount_too_large', cap: largestPayable(fees, money(AMOUNT_CAP_MINOR, currency)) ?? amount })
  const failure = refusalOfPayout(read)
  if (failure) fail(failure)
  const { tx, now, newId } = scope
  const terms = {
    id: newId(),
    ownerId: me.id,
    destinationId,
    rail,
    currency,
    amount: amount.minor,
    fee: fee.minor,
    feeVersion: fees.version,
  }
  const factor = factorFor(read)
  const expiresAt = after(now, INTENT_TTL_SECONDS * SECOND)
  const rest = { factor, reference: newReference('W', scope.random), createdAt: now, expiresAt }
  await tx.payout.create({ data: { ...terms, hash: termsHash(terms), ...rest }, select: { id: true } })
  return {
    payoutId: terms.id,
    destination: viewDestination(scope, destination, me.openedName),
    amount,
    fee,
    total: add(amount, fee),
    keeps: money(available - amount.minor - fee.minor, currency),
    factor,
    smallLeft: smallLeftFor(read),
    expiresAt,
    arrivesBy: after(now, ARRIVES_WITHIN[rail].to * MINUTE),
  }
}
