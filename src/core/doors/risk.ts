import type { ChatRef } from '../chat/views.ts'
import type { HoldsView } from '../held/views.ts'
import type { Result } from '../kit/failure.ts'
import type { Money } from '../money/money.ts'
import type { Actor } from '../people/views.ts'

/** The part of the door for what waits, and for alerts about it. What staff do about it is in `staff-door.ts`. */
export type RiskDoor = {
  /** What keeps one's account, or money of it, from moving: why, until when, and what can be done. */
  getHolds(input: { actor: Actor }): Promise<Result<HoldsView>>
  /** Calls a payment off that waits; amount and fee are back. `hold_ended` when it is over, `not_found` for anybody else's. */
  cancelHeld(input: { actor: ChatRef; intentId: string }): Promise<Result<{ total: Money; reference: string } | null>>
  /** Answers an alert: it was me. Moves nothing. */
  confirmMine(input: { actor: ChatRef; intentId: string }): Promise<Result<null>>
  /** Sends first payments on whose time is over, and gives back what staff did not decide in time. Returns how many. */
  settleHeld(input: Record<never, never>): Promise<Result<{ ended: number }>>
}
