import type { Failure, Result } from '#core'
import type { Card } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import type { Scene, Seed, Turn } from '../turn.ts'

/** What differs between one kind of payment and another from the confirm button on; the seed is that button's payload. */
export type Confirming = {
  /** Books what was shown, and the card that says what became of it. */
  book(turn: Turn, seed: Seed): Promise<Result<Card>>
  /** Puts what was shown away. True where it had been booked before, and stays so: its receipt may have got lost. */
  drop(turn: Turn, seed: Seed): Promise<boolean>
  /** What is about to be paid, above the PIN pad. */
  title(scene: Scene, seed: Seed): Html
  /** Text key of what is said when it is called off. */
  cancelled: string
  /** After a refusal: a card that expired offers a fresh one; everything else is asked anew, which says what helps. */
  afterRefusal(turn: Turn, failure: Failure, seed: Seed): Promise<void>
}
