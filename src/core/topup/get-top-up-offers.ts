import type { ChatRef } from '../chat/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { add, type Money } from '../money/money.ts'
import { levelOf } from '../people/actor.ts'
import { feeOn } from '../wallet/fee.ts'
import { viewFee } from '../wallet/fee-view.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { termsOf } from './rails.ts'
import { BANK_HOURS, TOPUP_RAILS, type TopUpOffer } from './views.ts'

type Asked = { actor: ChatRef; currency: CurrencyCode; amount?: Money }

/** The ways to top up in a currency, each with its price before anybody chooses; exact where the amount is known. */
export const getTopUpOffers: UseCase<Asked, TopUpOffer[]> = async (scope, { actor, currency, amount }) => {
  const offers: TopUpOffer[] = []
  const level = await levelOf(scope, actor)
  for (const rail of TOPUP_RAILS) {
    const { fee: operation, accountIn } = termsOf(rail)
    if (accountIn(scope, currency) === undefined) continue
    const rule = await feeRuleAt(scope.tx, { operation, currency, level }, scope.now)
    const fee = amount && feeOn(rule, amount)
    const price = {
      rule: viewFee(operation, currency, rule),
      cost: amount && fee ? { fee, total: add(amount, fee) } : null,
    }
    offers.push(rail === 'bank' ? { ...price, rail, expectedHours: BANK_HOURS } : { ...price, rail })
  }
  return offers
}
