import type { Currency } from '../operation.ts'
import { otherOf, type Price } from './market.ts'
import { type Answer, inMinor, type Model, refused } from './model.ts'
import type { Person } from './person.ts'
import { CAP } from './sums.ts'
import { type Fee, feeOn } from './terms.ts'

/** What is paid, `minor` of `currency`, and what that is for whoever is paid. */
export type Deal = { minor: number; currency: Currency; price: number; arrives: Currency; across: Across | null }
/** What a payment across currencies is shown, and what the house keeps of it, of what arrives. */
export type Across = { given: 'send' | 'receive'; rate: string; ratesAt: number; spread: number; rounding: number }

/** `from`: what pays. `to`: what arrives of an amount that is given. Without either, what suffices pays. */
export type Asked = { kind: 'send' | 'pay'; minor: number; currency: Currency; from?: Currency; to?: Currency }

export const plainDeal = (minor: number, currency: Currency): Deal => ({
  minor,
  currency,
  price: minor,
  arrives: currency,
  across: null,
})

/** The currency whoever bears the fee has it taken in, of how much: a shop of what it is paid, a sender of what they pay. */
export const feeBase = (kind: 'send' | 'pay', { minor, currency, price, arrives }: Deal) =>
  kind === 'send' ? { minor, currency } : { minor: price, currency: arrives }

/** The fee at this moment's price. */
export function priced({ now, terms }: Model, kind: 'send' | 'pay', deal: Deal): { priced: Fee; fee: number } {
  const base = feeBase(kind, deal)
  const rule = terms.fee(kind, base.currency, now)
  return { priced: rule, fee: feeOn(rule, base.minor) }
}

/** Which balance pays; or why it cannot be priced. */
export function dealOf(model: Model, payer: Person, asked: Asked): { deal: Deal } | { why: Answer } {
  const { kind, minor, currency, from, to } = asked
  if (to && to !== currency) return across(model, 'send', minor, currency)
  const plain = { deal: plainDeal(minor, currency) }
  const other = otherOf(currency)
  if (from) return from === currency ? plain : across(model, 'receive', minor, from)
  if (payer.purse(other).available <= 0 || suffices(model, payer, kind, plain.deal)) return plain
  const exchanged = across(model, 'receive', minor, other)
  return 'deal' in exchanged && suffices(model, payer, kind, exchanged.deal) ? exchanged : plain
}

function suffices(model: Model, payer: Person, kind: Asked['kind'], deal: Deal): boolean {
  const { fee } = priced(model, kind, deal)
  return deal.minor + (kind === 'send' ? fee : 0) <= payer.purse(deal.currency).available
}

/** The price by the rates in force, while they are fresh. */
export function rateNow(
  { market, now }: Model,
  side: 'send' | 'receive',
  minor: number,
  from: Currency,
): { price: Price } | { why: Answer } {
  if (!market.isStale(now)) return { price: market.price(side, minor, from) }
  return { why: refused('rates_stale', { since: market.at, retryAt: (Math.floor(now / 60_000) + 1) * 60_000 }) }
}

function across(
  model: Model,
  given: 'send' | 'receive',
  minor: number,
  from: Currency,
): { deal: Deal } | { why: Answer } {
  const { market } = model
  const to = otherOf(from)
  const found = rateNow(model, given, minor, from)
  if ('why' in found) return found
  const { sent, received, rate, spread, rounding } = found.price
  if (received < 1)
    return { why: refused('amount_too_small', { least: inMinor(market.price('receive', 1, from).sent, from) }) }
  if (sent > CAP) return { why: refused('amount_too_large', { cap: inMinor(CAP, from) }) }
  if (received > CAP) return { why: refused('amount_too_large', { cap: inMinor(CAP, to) }) }
  const shown = { given, rate, ratesAt: market.at, spread, rounding }
  return { deal: { minor: sent, currency: from, price: received, arrives: to, across: shown } }
}
