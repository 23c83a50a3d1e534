import type { FeeView } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** A price as it is published: "1% of the amount, at least 0.01 EUR, at most 5.00 EUR", or that there is none. */
export function priceWords({ words }: Speaking, { percent, fixed, min, max }: FeeView): Html {
  const proportional = !/^0(\.0*)?$/.test(percent)
  if (!proportional && fixed.minor === 0n && min.minor === 0n) return words.t('fees-free')
  const key = !proportional ? 'fees-fixed' : fixed.minor > 0n ? 'fees-percent-fixed' : 'fees-percent'
  return join(
    [
      words.t(key, { percent, fixed: words.money(fixed) }),
      min.minor > 0n && words.t('fees-min', { min: words.money(min) }),
      max !== null && words.t('fees-max', { max: words.money(max) }),
    ],
    words.label('fees-comma'),
  )
}
