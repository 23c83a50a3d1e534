import { z } from 'zod'
import { open } from '../card/card.ts'
import { defineFlow, gone, next } from '../flow/define.ts'
import { pinStep } from '../pad/step.ts'
import { pinFor } from '../security/pin-for.ts'
import type { Turn } from '../turn.ts'

/**
 * What was asked for, as `Scene` keeps it: a command, or what only shows something (`show`); an action only where the pad
 * says what the PIN is for (`pin`). Nothing, where the flow was begun for itself.
 */
const state = z.record(z.string(), z.string())
type UnlockState = z.infer<typeof state>

/** A locked chat shows balances and history again after the PIN (SES-01). It leads to what was asked for, else home. */
export default defineFlow<UnlockState>({
  name: 'unlock',
  version: 3,
  state,
  start: (_turn, asked) => ({ state: asked, first: next('pin') }),
  lost: { seed: (asked) => asked },
  steps: {
    pin: pinStep<UnlockState>({
      opening: () => ({ purpose: 'unlock' }),
      above: pinFor,
      async accepted(turn, _result, asked) {
        await goOn(turn, asked)
        return gone()
      },
    }),
  },
  cancelled: async ({ words }, asked) => ({
    text: words.t('unlock-cancelled'),
    // A chat without a lock comes here, too, where something else takes the PIN.
    buttons: [[open(words.label('pin-needed-button'), 'unlock', asked, 'primary')]],
  }),
})

/** Who gives a PIN to open the chat did not tap what somebody tapped there before: of that it does nothing, and says so. */
async function goOn(
  turn: Turn,
  { command, args = '', action, pin, show, notDone, ...payload }: UnlockState,
): Promise<void> {
  // A customer's command comes after the staff's of the same name, which no locked chat stops.
  const known = turn.commands.findLast(({ name }) => name === command)
  if (known) return known.run(turn, args)
  if (action !== undefined && pin !== undefined) return turn.open(action, payload)
  await turn.open(show ?? 'home', show === undefined ? {} : payload)
  if (notDone !== undefined || action !== undefined) turn.toast(turn.words.label('unlock-undone'), true)
}
