import { DomainError } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import type { CurrencyCode } from '../money/currency.ts'
import type { Money } from '../money/money.ts'
import type { ActingUser } from '../people/actor.ts'
import { feeOn } from '../wallet/fee.ts'
import { feeRuleAt } from '../wallet/schedule.ts'
import { amountsFor, bearerOf, feeBase } from './amounts.ts'
import { type Deal, dealAcross, plainDeal } from './deal.ts'
import type { Purses } from './purses.ts'
import type { PaymentKind } from './views.ts'

/**
 * What is paid, as it was asked. `from`: the balance that pays. `to`: `named` is then what the payer gives, and this is
 * the currency it arrives in; without it, `named` is what arrives, to the last unit.
 */
export type Wish = {
  kind: PaymentKind
  named: Money
  from?: CurrencyCode | undefined
  to?: CurrencyCode | undefined
  payee: { level: number }
  /** The currencies that may pay where the payer lives. */
  allowed: readonly CurrencyCode[]
}

/**
 * Which balance pays, where nobody chose one (S41): that which the payer set to pay first if it suffices, else that of
 * the named currency, else the first that does, the home currency before all. Where none does it is the named one,
 * whose refusal says what is missing.
 */
export async function chooseDeal(scope: Scope, me: ActingUser, purses: Purses, wish: Wish): Promise<Deal> {
  const { named, from, to } = wish
  if (to && to !== named.currency) return dealAcross(scope, { send: named, to })
  if (from) return from === named.currency ? plainDeal(named) : dealAcross(scope, { receive: named, from })
  const plain = plainDeal(named)
  const others = purses.filled.filter(({ currency }) => currency !== named.currency && wish.allowed.includes(currency))
  const first = others.find(({ currency }) => currency === me.paysFirst)
  const wanted = first && (await dealIfEnough(scope, me, purses, wish, first.currency))
  if (wanted) return wanted
  if (others.length === 0 || (await suffices(scope, me, purses, wish, plain))) return plain
  for (const { currency } of others) {
    const deal = await dealIfEnough(scope, me, purses, wish, currency)
    if (deal) return deal
  }
  return plain
}

/** Whether the balance that would pay has all of it, fee and all. */
async function suffices({ tx, now }: Scope, me: ActingUser, purses: Purses, wish: Wish, deal: Deal): Promise<boolean> {
  const { kind, payee, allowed } = wish
  const { currency } = deal.amount
  if (!allowed.includes(currency)) return false
  const base = feeBase(kind, deal)
  const { level } = bearerOf(kind, { payer: me, payee })
  const fee = feeOn(await feeRuleAt(tx, { operation: kind, currency: base.currency, level }, now), base)
  return amountsFor(kind, deal.amount, fee, deal.price).total.minor <= purses.available(currency).minor
}

/** What another balance pays, if it has enough. */
async function dealIfEnough(
  scope: Scope,
  me: ActingUser,
  purses: Purses,
  wish: Wish,
  from: CurrencyCode,
): Promise<Deal | undefined> {
  const deal = await dealIfAny(scope, wish.named, from)
  return deal && (await suffices(scope, me, purses, wish, deal)) ? deal : undefined
}

/** What cannot be priced just now is no way to pay that anybody is offered. */
async function dealIfAny(scope: Scope, receive: Money, from: CurrencyCode): Promise<Deal | undefined> {
  try {
    return await dealAcross(scope, { receive, from })
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
