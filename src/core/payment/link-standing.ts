import type { Failure } from '../kit/failure.ts'
import { type Money, money } from '../money/money.ts'
import type { NotTaken } from '../shop/policy.ts'
import { atLeastZero, least } from './least.ts'

/** A shop's link at the moment of deciding. `mine`: who asks is who paid it. */
export type LinkFacts = {
  state: 'open' | 'paid' | 'expired' | 'withdrawn'
  accepting: boolean
  expiresAt: Date
  paidAt: Date | null
  paidReference: string | null
  mine: boolean
  /** What the shop's own rules say against it. */
  refuses?: NotTaken | null
  /** It may be paid more than once. */
  many: boolean
  /** What is paid in the link's currency, and what its code still takes, where it is one that stands on a counter. */
  price: Money
  atOnce: bigint | null
  today: bigint | null
  /** How much of the price the shop may take now, by its owner's level; null: nothing bounds it. */
  takes: bigint | null
  token: string
}

/** What stands on a counter for everybody to photograph, or to paste over, takes less at once and so much a day. */
export function standingCode({ price, atOnce, today }: LinkFacts, dayEndsAt: Date): Failure | undefined {
  if (atOnce === null || today === null) return undefined
  const left = money(atLeastZero(least(atOnce, today)), price.currency)
  if (price.minor <= left.minor) return undefined
  return { code: 'static_code_limit', left, resetsAt: today < atOnce ? dayEndsAt : null }
}

/**
 * S76: what a shop may take is bounded by its owner's level. Who would pay is told that much and no number, and only
 * where nothing else is in the way: what a shop takes in a day is nobody's business, and nobody finds it by trying sums
 * they do not have.
 */
export function shopRoom({ price, takes, token }: LinkFacts): Failure | undefined {
  return takes === null || price.minor <= takes ? undefined : { code: 'merchant_limit', asked: price, link: token }
}

/** S49: a shop that does not take payments, or may not, is not paid; a link only as often as it may be. */
export function shopStanding(
  { payee, samePerson }: { payee: { state: string }; samePerson: boolean },
  link: Omit<LinkFacts, 'price' | 'atOnce' | 'today' | 'takes' | 'token'>,
): Failure | undefined {
  // Its owner is told whose it is, however it stands: they can look at it.
  if (samePerson) return { code: 'own_link' }
  if (link.state === 'paid' && link.many) return { code: 'invoice_used_up' }
  if (link.state === 'paid')
    return { code: 'already_paid', paidAt: link.paidAt, reference: link.mine ? link.paidReference : null }
  if (link.state === 'withdrawn') return { code: 'invoice_withdrawn' }
  if (link.state === 'expired') return { code: 'invoice_expired', expiredAt: link.expiresAt }
  if (payee.state === 'restricted' || payee.state === 'closed') return { code: 'merchant_unavailable' }
  const because = link.accepting && link.refuses
  return link.accepting && !because ? undefined : { code: 'merchant_not_accepting', ...(because && { because }) }
}
