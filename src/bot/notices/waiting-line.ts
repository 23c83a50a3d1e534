import type { Money } from '#core'
import type { Html } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** Who waits for a payment, and for how much where that is not the payer's to say. */
export const waitingLine = ({ words }: Speaking, { shop, amount }: { shop: string; amount: Money | null }): Html =>
  amount
    ? words.t('notice-payment-waiting', { shop, amount: words.money(amount) })
    : words.t('notice-payment-waiting-open', { shop })
