import type { NoticeKind } from '#core'
import { identityApproved } from './identity-approved.ts'
import { identityAsked } from './identity-asked.ts'
import { identityRejected } from './identity-rejected.ts'
import { identitySubmitted } from './identity-submitted.ts'
import { identityWithdrawn } from './identity-withdrawn.ts'
import type { NoticeCard } from './shop-cards.ts'

/** What is told of how somebody is verified: to them, and to the staff who decide. */
export const IDENTITY_CARDS: { [K in Extract<NoticeKind, `identity_${string}`>]: NoticeCard<K> } = {
  identity_approved: identityApproved,
  identity_asked: identityAsked,
  identity_rejected: identityRejected,
  identity_submitted: identitySubmitted,
  identity_withdrawn: identityWithdrawn,
}
