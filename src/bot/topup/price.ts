import type { TopUpOffer } from '#core'
import { type Html, join } from '../card/html.ts'
import { feeLink } from '../fees/fee-link.ts'
import type { Scene } from '../turn.ts'

/** What a way to top up costs: exactly where the amount is known, else by the schedule. The word leads to what this fee is. */
export function priceText(scene: Scene, { rule, cost }: TopUpOffer): Html {
  const { words } = scene
  const why = feeLink(scene, rule.operation, rule.currency)
  if (cost)
    return cost.fee.minor === 0n
      ? words.t('topup-price-none')
      : words.t('topup-price-exact', { why, fee: words.money(cost.fee), total: words.money(cost.total) })
  const { percent, fixed, min, max } = rule
  const isFree = /^0(\.0*)?$/.test(percent) && fixed.minor === 0n && min.minor === 0n
  if (isFree) return words.t('topup-price-none')
  return join(
    [
      words.t(fixed.minor > 0n ? 'topup-price-percent-fixed' : 'topup-price-percent', {
        why,
        percent,
        ...(fixed.minor > 0n && { fixed: words.money(fixed) }),
      }),
      min.minor > 0n && words.t('fees-min', { min: words.money(min) }),
      max !== null && words.t('fees-max', { max: words.money(max) }),
    ],
    words.label('fees-comma'),
  )
}
