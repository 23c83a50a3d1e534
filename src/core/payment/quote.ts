import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { Factor } from './factor.ts'
import type { AcrossView } from './views.ts'

/** What a confirm card says of the intent behind it, whatever is paid: this is what is booked, or nothing is. */
export type Quote = {
  intentId: string
  /** What the payer pays. */
  amount: Money
  /** What that is on the payee's side: the same, unless `across` says that their currencies differ. */
  price: Money
  /** The rate of both amounts: the card holds for a minute at the most, and books exactly these. */
  across: AcrossView | null
  /** Other currencies of the payer's that have money and may pay it. */
  others: CurrencyCode[]
  /** Whoever bears it: the sender pays it on top, a shop out of what it gets. */
  fee: Money
  /** What leaves the payer's balance. */
  total: Money
  /** Available balance after it is booked. */
  keeps: Money
  /** What it must be allowed with: above the small-payment allowance the PIN, above a second threshold a code, too. */
  factor: Factor
  /** Where it goes without a PIN: how much of today's cap on such payments is left after it. */
  smallLeft: Money | null
  /** It is the first payment to somebody new, and not a small one: so many seconds it waits and can be called off. */
  delaySeconds: number | null
  expiresAt: Date
}
