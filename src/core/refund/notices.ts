import type { Money } from '../money/money.ts'

/** What people are told of refunds. `payment`: the payment's number, `reference` the refund's; `reason` as in `RefundView`. */
export type RefundNotice =
  /** To the payer. `held`: it waits, because staff froze the account. */
  | ({ kind: 'refund_received'; amount: Money; shop: string; available: Money; held?: true } & About)
  /**
   * To the shop's owner, of what their own server gave back, or whoever of their team `by` names, or (`decided`) we did.
   * `costs`: what left the balance; `fee` came back to it.
   */
  | ({ kind: 'refund_made'; amount: Money; fee: Money; costs: Money; to: string; by?: string; decided?: true } & About)
  /** To the shop's owner: whoever paid asks for it back. `amount`: what is left of it; `reason`: their words. */
  | ({ kind: 'refund_asked'; amount: Money; from: string; until: Date } & Omit<About, 'reference'>)
  /** To whoever asked: the shop says no, and why. */
  | ({ kind: 'refund_declined'; amount: Money; shop: string } & Omit<About, 'reference'>)

type About = { description: string; reason: string | null; reference: string; payment: string }
