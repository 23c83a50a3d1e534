import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import type { Money } from '../money/money.ts'
import { type PaymentLink, stateOf } from '../shop/payment-link.ts'
import { notTaken } from '../shop/policy.ts'
import type { LinkFacts } from './decide.ts'

/** Who pays, and what in the link's currency. */
type LinkPayer = { payer: { id: string; country: string | null }; pays: Money }

/** The facts of a link for one payer; without the link itself (it cannot be, the intent names it) nothing is payable. */
export function linkFacts(link: PaymentLink | undefined, { payer, pays }: LinkPayer, now: Date): LinkFacts {
  const known = must(link, 'the link was read with the intent')
  const { accepting, policy, expiresAt, paidAt, paidReference, paidBy } = known
  const refuses = notTaken(policy, pays, payer.country)
  const mine = paidBy === payer.id
  return { state: stateOf(known, now), accepting, refuses, expiresAt, paidAt, paidReference, mine }
}

/** Notes a link as paid: later payments of the round see it. */
export function markPaid(links: Map<string, PaymentLink>, { linkId, ownerId, reference }: Intent, now: Date): void {
  const link = must(links.get(linkId ?? ''), 'the link was read with the intent')
  links.set(link.id, { ...link, stored: 'paid', paidAt: now, paidBy: ownerId, paidReference: reference })
}
