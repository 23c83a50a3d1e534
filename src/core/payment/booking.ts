import type { Intent } from '#prisma'
import type { ChatRef } from '../chat/views.ts'

/** One tap on Confirm: who tapped, on which intent. */
export type Confirmation = { actor: ChatRef; intentId: string }

/** A payment that was decided: what is to be written for it. */
export type Booking = {
  intent: Intent
  /** The payee's account, or their hold when they are restricted. */
  to: bigint
  held: boolean
  /** It went without the PIN and counts against the day's cap for such payments. */
  small: boolean
  feeAccount: bigint
  /** What the payee has after it. */
  payeeAvailable: bigint
}
