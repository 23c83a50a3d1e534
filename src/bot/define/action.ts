import type { Seed, Turn } from '../turn.ts'

/** What an `open` button does, on whatever card it stands. What it shows takes that card's place. */
export type Action = {
  name: string
  role?: 'agent'
  run(turn: Turn, payload: Seed): Promise<void>
}

/** Declares an action. A file in `src/bot/actions` exports one by default. */
export const defineAction = (action: Action): Action => action
