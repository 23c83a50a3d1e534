import type { Intent } from '#prisma'
import { must } from '../kit/must.ts'
import { type PaymentLink, stateOf } from '../shop/payment-link.ts'
import type { LinkFacts } from './decide.ts'

/** The facts of a link for one payer; without the link itself (it cannot be, the intent names it) nothing is payable. */
export function linkFacts(link: PaymentLink | undefined, payerId: string, now: Date): LinkFacts {
  const known = must(link, 'the link was read with the intent')
  const { accepting, expiresAt, paidAt, paidReference, paidBy } = known
  return { state: stateOf(known, now), accepting, expiresAt, paidAt, paidReference, mine: paidBy === payerId }
}

/** Notes a link as paid: later payments of the round see it. */
export function markPaid(links: Map<string, PaymentLink>, { linkId, ownerId, reference }: Intent, now: Date): void {
  const link = must(links.get(linkId ?? ''), 'the link was read with the intent')
  links.set(link.id, { ...link, stored: 'paid', paidAt: now, paidBy: ownerId, paidReference: reference })
}
