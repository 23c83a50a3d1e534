import type { Currency } from '../operation.ts'
import type { Asked } from './aim.ts'
import type { Deal } from './deal.ts'
import { type Answer, type Card, granted, inMinor, linkOf, type Model, refused } from './model.ts'
import { CAP } from './sums.ts'
import { feeOn, leastPrice } from './terms.ts'

const DAY = 86_400_000

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

export function link(model: Model, { who, minor, currency }: Asked<'link'>): Answer {
  const { now, links } = model
  const person = model.person(who)
  if (!person) return refused('not_registered')
  if (!person.shop) return refused('shop_missing')
  if (person.state === 'restricted') return refused('account_restricted')
  const why = noPrice(model, minor, currency)
  if (why) return why
  const until = person.links.take(now)
  if (until !== undefined) return refused('too_many_requests', { until })
  const expires = now + 7 * DAY
  links.push({ number: links.length, owner: who, minor, currency, expires, state: 'open', paidBy: null })
  return granted({ amount: inMinor(minor, currency), state: 'open', expiresAt: expires })
}

/** A price of which the fee leaves nothing is none. */
function noPrice({ terms, now }: Model, minor: number, currency: Currency): Answer {
  if (minor > CAP) return refused('amount_too_large', { cap: inMinor(CAP, currency) })
  const fee = terms.fee('pay', currency, now)
  if (minor - feeOn(fee, minor) > 0) return undefined
  return refused('amount_too_small', { least: inMinor(leastPrice(fee), currency) })
}

/** Fees rise, and prices do not: what one eats by now is paid no more. */
export const eaten = (model: Model, { kind, price, arrives, fee }: Deal & Pick<Card, 'kind' | 'fee'>): Answer =>
  kind === 'pay' && fee >= price ? noPrice(model, price, arrives) : undefined

export function withdraw(model: Model, { link: number, who }: Asked<'withdraw'>): Answer {
  const found = linkOf(model, number)
  if (!model.person(who)) return refused('not_registered')
  if (who !== found.owner) return refused('invoice_unknown')
  if (found.state === 'open') found.state = 'withdrawn'
  return granted({ state: found.state })
}
