import type { ChatRef } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import type { KeptPayee, PayeeRef } from '../send/views.ts'
import type { DefaultsView } from '../wallet/defaults.ts'

/** The part of the core's door through which people keep whom they pay, and what they pay with (S39, S41). */
export type RepeatDoor = {
  /**
   * Keeps somebody under a name, or renames them; without one under the name they have, else their own. What they are
   * kept by is their account. `name_invalid`, `too_many_kept`, `chat_locked`, and what `findPayee` refuses.
   */
  keepPayee(input: { actor: ChatRef; payee: PayeeRef; name?: string }): Promise<Result<KeptPayee>>
  /** Keeps somebody no longer. */
  forgetPayee(input: { actor: ChatRef; payeeId: string }): Promise<Result<null>>
  /** Everybody the actor keeps, by name. `chat_locked`. */
  listPayees(input: { actor: ChatRef }): Promise<Result<KeptPayee[]>>
  /** What pays and tops up unless the actor says otherwise. */
  getDefaults(input: { actor: ChatRef }): Promise<Result<DefaultsView>>
  /** Chooses it; null: as the house proposes again. What is not named stays. */
  setDefaults(input: { actor: ChatRef } & Partial<DefaultsView>): Promise<Result<DefaultsView>>
}
