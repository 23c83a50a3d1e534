import type { ChatRef } from '../chat/views.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { add, type Money } from '../money/money.ts'
import { askerOf } from '../people/actor.ts'
import { healthOfRails } from '../rails/health.ts'
import { feeOn } from '../wallet/fee.ts'
import { type FeeOperation, type FeeView, viewFee } from '../wallet/fee-view.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { termsOf } from './rails.ts'
import { BANK_HOURS, TOPUP_RAILS, type TopUpOffer, type TopUpRail } from './views.ts'

type Asked = { actor: ChatRef; currency: CurrencyCode; amount?: Money }

/**
 * The ways to top up in a currency, each with its price and whether it works before anybody chooses; exact where the
 * amount is known. What does not work now comes last (S32), and of the others first what they usually take (S41).
 */
export const getTopUpOffers: UseCase<Asked, TopUpOffer[]> = async (scope, { actor, currency, amount }) => {
  const { level, topsUpFirst } = await askerOf(scope, actor)
  const health = await healthOfRails(scope)
  const offers: TopUpOffer[] = []
  for (const rail of TOPUP_RAILS) {
    const { fee, accountIn } = termsOf(rail)
    if (accountIn(scope, currency) === undefined) continue
    const price = await priceOf(scope, fee, { currency, level }, amount)
    offers.push(
      await offerOf(scope, rail, { ...price, health: health(rail), usual: rail === topsUpFirst }, { currency, level }),
    )
  }
  const works = offers.filter((offer) => offer.health === 'up')
  const first = works.filter(({ usual }) => usual)
  return [...first, ...works.filter(({ usual }) => !usual), ...offers.filter((offer) => offer.health !== 'up')]
}

type Payer = { currency: CurrencyCode; level: number }
type Price = { rule: FeeView; cost: { fee: Money; total: Money } | null }

async function priceOf(scope: Scope, operation: FeeOperation, payer: Payer, amount?: Money): Promise<Price> {
  const rule = await feeRuleAt(scope.tx, { operation, ...payer }, scope.now)
  const fee = amount && feeOn(rule, amount)
  const cost = amount && fee ? { fee, total: add(amount, fee) } : null
  return { rule: viewFee(operation, payer.currency, rule), cost }
}

async function offerOf(
  scope: Scope,
  rail: TopUpRail,
  price: Price & Pick<TopUpOffer, 'health' | 'usual'>,
  payer: Payer,
): Promise<TopUpOffer> {
  if (rail === 'bank') return { ...price, rail, expectedHours: BANK_HOURS }
  if (rail === 'card') return { ...price, rail }
  const platforms = scope.orderDesks[rail]?.platforms ?? []
  if (rail === 'platform') return { ...price, rail, platforms }
  const own = await priceOf(scope, 'provider_own', payer, price.cost?.total)
  return {
    ...price,
    rail,
    platforms,
    own: own.rule,
    ownCost: own.cost && { fee: own.cost.fee, payable: own.cost.total },
  }
}
