import { type Permission, takesCode } from '#core'
import type { Html } from '../card/html.ts'
import { isProven } from '../flow/proven.ts'
import type { Scene, Seed, Turn } from '../turn.ts'

/** What an `open` button does, on whatever card it stands. What it shows takes that card's place. */
export type Action = {
  name: string
  run(turn: Turn, payload: Seed): Promise<void>
} & (ForStaff | ForCustomers)

/** Staff only, and only those who may do this; for everybody else its button is dead. */
type ForStaff = { needs: Permission; shows?: undefined; withPin?: undefined }

/**
 * `shows`: it only shows something, or asks before it does anything, so that whoever opens a locked chat is led to it,
 * whoever tapped it there (SES-01). An action that does something says which one shows the card that its button stands
 * on, and with what; false: none does.
 *
 * `withPin`: of what is done only with the PIN, what the PIN does, as the pad says it: to whom, or to what, for somebody
 * else may have tapped the button (TXA-01). Null: why the PIN is asked for says it all.
 */
type ForCustomers = {
  needs?: undefined
  shows: boolean | ((payload: Seed) => Seed & { action: string })
  withPin?: ((scene: Scene, payload: Seed) => Html | Promise<Html | false | undefined>) | null
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

/** What somebody asked for by a button, and what of it a PIN shows them that only opens the chat. Nothing of staff's. */
export function askedBy({ name, needs, shows = false }: Action, payload: Seed): Pick<Scene, 'asked' | 'seen'> {
  if (needs) return {}
  const asked = { ...payload, action: name }
  if (shows === true) return { asked, seen: { ...payload, show: name } }
  if (shows === false) return { asked, seen: { notDone: 'yes' } }
  const { action: show, ...rest } = shows(payload)
  // Where it was tapped with no more than it shows by, all of it is shown.
  const isAll = show === name && Object.keys(payload).every((key) => key in rest)
  return { asked, seen: { ...rest, show, ...(!isAll && { notDone: 'yes' }) } }
}
