import { type Money, money } from '../money/money.ts'
import type { PaymentKind } from './views.ts'

/** Whatever takes money out of somebody's balance and counts against their limits. */
export type OutKind = PaymentKind | 'withdraw'

/** Who bears the fee: on top of what a person sends or withdraws, out of what a shop is paid. */
const FEE_FROM: Record<OutKind, 'payer' | 'payee'> = { send: 'payer', pay: 'payee', withdraw: 'payer' }

export type Amounts = {
  /** What is paid, in the payer's currency, before a fee of theirs. */
  amount: Money
  /** What that is on the payee's side, before a fee of theirs: the same, but where their currencies differ. */
  price: Money
  fee: Money
  /** What leaves the payer's balance. */
  total: Money
  /** What reaches the payee. */
  arrives: Money
}

/** Who of the two bears the fee of a payment: their level is what it is priced by. */
export const bearerOf = <T>(kind: OutKind, { payer, payee }: { payer: T; payee: T }): T =>
  FEE_FROM[kind] === 'payer' ? payer : payee

/** What of a payment its fee is on: it is taken in the currency of whoever bears it. */
export const feeBase = <T>(kind: OutKind, { amount, price }: { amount: T; price: T }): T =>
  bearerOf(kind, { payer: amount, payee: price })

/** The amounts of a payment: the fee is added for the payer or taken from the payee, never both. */
export function amountsFor(kind: OutKind, amount: Money, fee: Money, price = amount): Amounts {
  const fromPayer = FEE_FROM[kind] === 'payer'
  return {
    amount,
    price,
    fee,
    total: fromPayer ? money(amount.minor + fee.minor, amount.currency) : amount,
    arrives: fromPayer ? price : money(price.minor - fee.minor, price.currency),
  }
}
