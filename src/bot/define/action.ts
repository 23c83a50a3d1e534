import { type Permission, takesCode } from '#core'
import { isProven } from '../flow/proven.ts'
import type { Seed, Turn } from '../turn.ts'

/** What an `open` button does, on whatever card it stands. What it shows takes that card's place. */
export type Action = {
  name: string
  /** Staff only, and only those who may do this; for everybody else its button is dead. */
  needs?: Permission
  run(turn: Turn, payload: Seed): Promise<void>
}

/**
 * Declares an action. A file in `src/bot/actions` exports one by default. Where its permission takes a fresh code, that
 * is asked for first, and the action goes on after it: nobody has to find their way back.
 */
export function defineAction(action: Action): Action {
  const { name, needs } = action
  if (!needs || !takesCode(needs)) return action
  return {
    ...action,
    run: (turn, payload) =>
      isProven(turn) ? action.run(turn, payload) : turn.start('staff-code', { ...payload, action: name }),
  }
}
