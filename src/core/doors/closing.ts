import type { ChatRef } from '../chat/views.ts'
import type { ClosedView, ClosingView } from '../closing/views.ts'
import type { Result } from '../kit/failure.ts'
import type { PutAway } from '../payment/views.ts'

/** The part of the core's door by which people leave. */
export type ClosingDoor = {
  /** What stands in the way of closing the account, what ends with it, and what is kept. `chat_locked`. */
  openClosing(input: { actor: ChatRef }): Promise<Result<ClosingView>>
  /** Closes it for good. `auth_required` until PIN and code were given for it, `closing_blocked`, `quote_expired`. */
  closeAccount(input: { actor: ChatRef; id: string }): Promise<Result<ClosedView>>
  /** Puts a card away by which it would have been closed. What is closed stays so, and is said to. */
  dropClosing(input: { actor: ChatRef; id: string }): Promise<Result<PutAway>>
  /** Stops waiting for top-ups nobody has paid. */
  dropTopUps(input: { actor: ChatRef }): Promise<Result<null>>
  /** One's own support requests are settled. */
  settleTickets(input: { actor: ChatRef }): Promise<Result<null>>
}
