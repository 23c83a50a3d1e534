import type { Currency } from '../operation.ts'
import type { Asked } from './aim.ts'
import type { Deal } from './deal.ts'
import { type Answer, type Card, granted, inMinor, type Link, linkOf, type Model, refused } from './model.ts'
import { CAP } from './sums.ts'
import { feeOn, leastPrice } from './terms.ts'

const WEEK = 7 * 86_400

export function accept(model: Model, { who, accepting }: Asked<'accept'>): Answer {
  const person = model.person(who)
  if (!person) return refused('not_registered')
  if (!person.shop) return refused('shop_missing')
  person.shop.accepting = accepting
  const open = model.links.filter(
    ({ owner, state, expires }) => owner === who && state === 'open' && expires > model.now,
  )
  return granted({ accepting, openLinks: open.length })
}

export function link(model: Model, asked: Asked<'link'>): Answer {
  const { who, minor, currency, open, uses = 1, lives = WEEK } = asked
  const { now, links } = model
  const person = model.person(who)
  if (!person) return refused('not_registered')
  if (!person.shop) return refused('shop_missing')
  if (person.state === 'restricted') return refused('account_restricted')
  const why = open === 'any' ? undefined : noPrice(model, minor, currency)
  if (why) return why
  const until = person.links.take(now)
  if (until !== undefined) return refused('too_many_requests', { until })
  const expires = now + lives * 1_000
  const [price, least] = [open ? null : minor, open === 'least' ? minor : null]
  const fresh = { times: 0, sum: 0, state: 'open', paidBy: null } as const
  links.push({ number: links.length, owner: who, minor: price, least, currency, uses, expires, ...fresh })
  const named = (sum: number | null) => (sum === null ? null : inMinor(sum, currency))
  return granted({ amount: named(price), least: named(least), uses, state: 'open', expiresAt: expires })
}

/** A price of which the fee leaves nothing is none. */
export function noPrice({ terms, now }: Model, minor: number, currency: Currency): Answer {
  if (minor > CAP) return refused('amount_too_large', { cap: inMinor(CAP, currency) })
  const fee = terms.fee('pay', currency, now)
  if (minor - feeOn(fee, minor) > 0) return undefined
  return refused('amount_too_small', { least: inMinor(leastPrice(fee), currency) })
}

/** What its payer names for a link without a price: in its currency, not below its least, and so that something is left. */
export function unnamed(model: Model, { currency, least }: Link, asked: Pick<Asked<'pay'>, 'minor' | 'wrong'>): Answer {
  const { minor, wrong } = asked
  const floor = least === null ? null : inMinor(least, currency)
  if (minor === undefined || wrong) return refused('amount_needed', { currency, least: floor })
  if (least !== null && minor < least) return refused('below_minimum', { least: floor })
  return noPrice(model, minor, currency)
}

/** It was paid once more; the last time it may be, it is paid. */
export function payLink(link: Link, card: Card): void {
  link.times++
  link.sum += card.price
  if (link.times === link.uses) Object.assign(link, { state: 'paid', paidBy: card })
}

/** Fees rise, and prices do not: what one eats by now is paid no more. */
export const eaten = (model: Model, { kind, price, arrives, fee }: Deal & Pick<Card, 'kind' | 'fee'>): Answer =>
  kind === 'pay' && fee >= price ? noPrice(model, price, arrives) : undefined

export function withdraw(model: Model, { link: number, who }: Asked<'withdraw'>): Answer {
  const found = linkOf(model, number)
  if (!model.person(who)) return refused('not_registered')
  if (who !== found.owner) return refused('invoice_unknown')
  if (found.state === 'open') found.state = 'withdrawn'
  return granted({ state: found.state, paid: { times: found.times, sum: inMinor(found.sum, found.currency) } })
}
