import type { PaymentLinkView } from '#core'

/** How a link stands for whoever looks at it. `paused`: open, but its shop takes no payments at the moment. */
export const STANDINGS = ['open', 'paused', 'paid', 'expired', 'withdrawn'] as const

export type Standing = (typeof STANDINGS)[number]

export const standingOf = ({ state, accepting }: Pick<PaymentLinkView, 'state' | 'accepting'>): Standing =>
  state === 'open' && !accepting ? 'paused' : state

/** What a link can still become, itself included: whatever is paid, expired or withdrawn stays so. */
export const reachableFrom = (standing: Standing): readonly Standing[] =>
  standing === 'open' || standing === 'paused' ? STANDINGS : [standing]
