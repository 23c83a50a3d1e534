import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import type { Money } from '../money/money.ts'
import { type PaymentLink, stateOf } from '../shop/payment-link.ts'
import { notTaken } from '../shop/policy.ts'
import { amountsOf } from './intent.ts'
import type { LinkFacts } from './link-standing.ts'

/** How a link stands for one payer; without the link itself (it cannot be, the intent names it) nothing is payable. */
export function linkStanding(link: PaymentLink | undefined, payerId: string, now: Date) {
  const known = must(link, 'the link was read with the intent')
  const { accepting, expiresAt, paidAt, paidReference, paidBy, uses } = known
  return {
    state: stateOf(known, now),
    accepting,
    expiresAt,
    paidAt,
    paidReference,
    mine: paidBy === payerId,
    many: uses !== 1,
  }
}

/** Who pays, and what in the link's currency; and how much of that the shop may take now. */
export type LinkPayer = { payer: { id: string; country: string | null }; pays: Money; takes: bigint | null }

/** The facts of a link that is to be paid with a price in its currency. */
export function linkFacts(link: PaymentLink | undefined, { payer, pays, takes }: LinkPayer, now: Date): LinkFacts {
  const standing = linkStanding(link, payer.id, now)
  const { token, policy, mostAtOnce, mostADay, daySum } = must(link, 'the link was read with the intent')
  const refuses = notTaken(policy, pays, payer.country)
  const today = mostADay === null ? null : mostADay - daySum
  return { ...standing, refuses, price: pays, atOnce: mostAtOnce, today, takes, token }
}

/** Notes a link as paid once more: later payments of the round see it. */
export function markPaid(links: Map<string, PaymentLink>, intent: Intent, now: Date): void {
  const { linkId, ownerId, reference } = intent
  const link = must(links.get(linkId ?? ''), 'the link was read with the intent')
  const { minor } = amountsOf(intent).price
  const paidCount = link.paidCount + 1
  const paid = { paidCount, paidSum: link.paidSum + minor, daySum: link.daySum + minor }
  const usedUp = { stored: 'paid', paidAt: now, paidBy: ownerId, paidReference: reference } as const
  links.set(link.id, { ...link, ...paid, ...(paidCount === link.uses && usedUp) })
}
