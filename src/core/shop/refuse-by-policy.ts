import type { Shop } from '#prisma'
import { fail } from '../kit/failure.ts'
import { policyOf, refusedByPolicy, type ShopPolicy } from './policy.ts'
import type { LinkPrice } from './views.ts'

/** A shop asks for nothing that its own rules would refuse. `merchant_not_accepting`. */
export function refuseByPolicy({ policy }: Pick<Shop, 'policy'>, price: LinkPrice): void {
  const because = against(policyOf(policy), price)
  if (because) fail({ code: 'merchant_not_accepting', because })
}

/** Where its payer names the sum, only what is known of it: the currency, and the least. */
function against(policy: ShopPolicy, price: LinkPrice) {
  if (!('open' in price)) return refusedByPolicy(policy, price.amount)
  if (price.least) return refusedByPolicy(policy, price.least)
  const { currencies: takes } = policy
  return takes && !takes.includes(price.open) ? ({ what: 'currency', takes } as const) : null
}
