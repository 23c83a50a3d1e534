import type { Intent } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import type { Money } from '../money/money.ts'
import type { Assessment, RiskInputs } from '../risk/assess.ts'
import type { Route } from './legs.ts'

/** One tap on Confirm: who tapped, on which intent. `onPage`: in a browser, so that their chat has to be told. */
export type Confirmation = { actor: ChatRef; intentId: string; onPage?: boolean }

/** What the risk rules said of a payment, and what they were asked. */
export type RiskVerdict = { inputs: RiskInputs; assessment: Assessment }

/** Why the money of a payment waits with the payer, in `heldIn`, and until when. */
export type Waiting = { why: 'first_payment' | 'review'; until: Date; holdId: string; heldIn: bigint }

/** A payment that was decided: what is to be written for it. */
export type Booking = {
  intent: Intent
  risk: RiskVerdict
  /** Its money waits, and reaches nobody yet. */
  waits: Waiting | null
  /** Its payee is so new to its payer that what goes there is added up. */
  addsUp: boolean
  /** It lies just under the limit of one payment. */
  near: boolean
  /** To the payee's account, or their hold when they are restricted. */
  route: Route
  held: boolean
  /** It went without the PIN and counts against the day's cap for such payments. */
  small: boolean
  /** What it counts for against limits, in the payer's home currency. */
  counted: Money
  /** What it counts for against what a shop may take, in its owner's home currency; null of what is no shop's. */
  taken: Money | null
  /** It was confirmed in a browser: its payer's chat is told. */
  onPage: boolean
  /** What the payee has after it. */
  payeeAvailable: bigint
}
