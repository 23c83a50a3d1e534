import { type CurrencyCode, isCurrency } from '#core'
import { type Button, press } from '../card/card.ts'
import { type Next, next, unexpected } from '../flow/define.ts'
import type { WithdrawState } from './state.ts'

/** The action of a button that withdraws in another currency. */
export const OTHER_CURRENCY = 'in'

export const otherCurrencyButton = (label: string, currency: CurrencyCode): Button =>
  press(label, OTHER_CURRENCY, { currency })

/** Asks how much of it: the amount that was named was in the other one. A bare amount means this one from here on. */
export function onOtherCurrency(currency = ''): Next<WithdrawState> {
  if (!isCurrency(currency)) return unexpected()
  return next('amount', { home: currency, amount: null, everything: null, doubt: null, where: null })
}
