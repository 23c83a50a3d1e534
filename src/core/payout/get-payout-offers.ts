import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { actingUser } from '../people/actor.ts'
import { refuseRegion } from '../region/refuse-region.ts'
import { viewFee } from '../wallet/fee-view.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { payoutAccountIn, WITHDRAWAL_FEE } from './rails.ts'
import { ARRIVES_WITHIN, PAYOUT_RAILS, type PayoutOffer } from './views.ts'

type Asked = { actor: ChatRef; currency: CurrencyCode }

/** The ways out in a currency, each with its price before anybody chooses (S53), and how long it takes; `region_not_supported`. */
export const getPayoutOffers: UseCase<Asked, PayoutOffer[]> = async (scope, { actor, currency }) => {
  const me = await actingUser(scope, actor)
  await refuseRegion(scope, me, 'withdraw', currency)
  const offers: PayoutOffer[] = []
  for (const rail of PAYOUT_RAILS) {
    if (payoutAccountIn(scope, rail, currency) === undefined) continue
    const operation = WITHDRAWAL_FEE[rail]
    const rule = await feeRuleAt(scope.tx, { operation, currency, level: me.level }, scope.now)
    offers.push({ rail, rule: viewFee(operation, currency, rule), arrivesWithin: ARRIVES_WITHIN[rail] })
  }
  return offers
}
