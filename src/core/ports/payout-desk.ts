import type { Money } from '../money/money.ts'
import type { RailReason } from '../rails/views.ts'
import type { RailHealth } from './order-desk.ts'

/** Where money is sent: an account at a bank, or a card by the token its processor gave for it. Never a card's number. */
export type PayoutTarget =
  | { kind: 'bank'; holder: string; account: string; code: string | null }
  | { kind: 'card'; holder: string; token: string }

/** What is to be sent. `key` names this very attempt for ever: the same one sent again is the same one. */
export type PayoutOrder = { key: string; reference: string; amount: Money; target: PayoutTarget }

/**
 * What a provider says of an attempt. `accepted`: it has it and sends it. `refused`, `returned`: it was not sent, or came
 * back, finally. `unknown`: nobody can say, so nobody may act as if they could.
 */
export type PayoutAnswer =
  | { state: 'accepted' }
  | { state: 'settled' }
  | { state: 'refused' | 'returned'; reason: RailReason | null }
  | { state: 'unknown' }

/** An answer to whether an attempt is known: `absent` is the provider's own word that it never got it. */
export type PayoutStanding = PayoutAnswer | { state: 'absent' }

/** Where money out is ordered. Answers within seconds, and never throws for what the other side does: silence is `unknown`. */
export type PayoutDesk = {
  /** Our account there; a bank's reports name the one in their currency instead. */
  account: string
  send(order: PayoutOrder): Promise<PayoutAnswer>
  status(key: string): Promise<PayoutStanding>
  /** Whether it takes payouts now; here silence is `down`. */
  health(): Promise<RailHealth>
}
