import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import { funds } from '../payment/decide.ts'
import { readPurses } from '../payment/purses.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { healthOfRails } from '../rails/health.ts'
import { wayOut } from '../rails/way-out.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { type FeeRule, feeOn } from '../wallet/fee.ts'
import { viewFee } from '../wallet/fee-view.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { payoutAccountIn, WITHDRAWAL_FEE } from './rails.ts'
import { ARRIVES_WITHIN, PAYOUT_RAILS, type PayoutOffer } from './views.ts'

type Asked = { actor: ChatRef; currency: CurrencyCode; amount?: Money }

/**
 * The ways out in a currency, each with its price before anybody chooses (S53), how long it takes, and whether it works
 * now (S32); `region_not_supported`. With an amount, more than goes by any of them is refused before anything else is
 * asked: `chat_locked`, `insufficient_balance`, `insufficient_for_fee`, with the most that goes.
 */
export const getPayoutOffers: UseCase<Asked, PayoutOffer[]> = async (scope, { actor, currency, amount }) => {
  const me = await actingUser(scope, actor)
  // What is too much tells how much there is.
  if (amount) refuseLockedChat(me)
  await refuseRegion(scope, me, 'withdraw', currency)
  const health = await healthOfRails(scope)
  const offers: PayoutOffer[] = []
  const rules: FeeRule[] = []
  for (const rail of PAYOUT_RAILS) {
    if (payoutAccountIn(scope, rail, currency) === undefined) continue
    const operation = WITHDRAWAL_FEE[rail]
    const rule = await feeRuleAt(scope.tx, { operation, currency, level: me.level }, scope.now)
    rules.push(rule)
    const shown = { rule: viewFee(operation, currency, rule), arrivesWithin: ARRIVES_WITHIN[rail] }
    offers.push({ rail, ...shown, health: health(wayOut(rail)) })
  }
  if (amount) await refuseTooMuch(scope, me, amount, rules)
  return offers
}

async function refuseTooMuch(scope: Scope, me: ActingUser, amount: Money, rules: readonly FeeRule[]): Promise<void> {
  const purses = await readPurses(scope, me)
  const [available, onHold] = [purses.available(amount.currency).minor, purses.onHold(amount.currency).minor]
  const short = rules.map((fees) =>
    funds({ kind: 'withdraw', amount, fee: feeOn(fees, amount), available, onHold, fees }),
  )
  const most = (one: (typeof short)[number]) => one?.sendable?.minor ?? 0n
  const [widest] = short.toSorted((one, other) => (most(one) < most(other) ? 1 : -1))
  if (widest && short.every((one) => one !== undefined)) fail(widest)
}
