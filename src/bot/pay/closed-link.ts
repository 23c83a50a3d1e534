import type { Failure, PaymentLinkView } from '#core'

/** Why nobody can pay a link any more, for somebody who has no account yet; undefined while it is open. */
export function closedLink({ state, uses, paidAt, expiresAt }: PaymentLinkView): Failure | undefined {
  if (state === 'paid' && uses !== 1) return { code: 'invoice_used_up' }
  if (state === 'paid') return { code: 'already_paid', paidAt, reference: null }
  if (state === 'expired') return { code: 'invoice_expired', expiredAt: expiresAt }
  return state === 'withdrawn' ? { code: 'invoice_withdrawn' } : undefined
}
