import type { Permission } from '#core'
import type { Seed, Turn } from '../turn.ts'

/** What an `open` button does, on whatever card it stands. What it shows takes that card's place. */
export type Action = {
  name: string
  /** Staff only, and only those who may do this; for everybody else its button is dead. */
  needs?: Permission
  run(turn: Turn, payload: Seed): Promise<void>
}

/** Declares an action. A file in `src/bot/actions` exports one by default. */
export const defineAction = (action: Action): Action => action
