import { z } from 'zod'
import { open } from '../card/card.ts'
import { defineFlow, gone, next } from '../flow/define.ts'
import { pinStep } from '../pad/step.ts'
import type { Turn } from '../turn.ts'

/** What was asked for while the chat was locked, as `Scene` keeps it. Nothing, where the flow was begun for itself. */
const state = z.record(z.string(), z.string())
type UnlockState = z.infer<typeof state>

/** A locked chat shows balances and history again after the PIN (SES-01). It leads to what was asked for, else home. */
export default defineFlow<UnlockState>({
  name: 'unlock',
  version: 2,
  state,
  start: (_turn, asked) => ({ state: asked, first: next('pin') }),
  lost: { seed: (asked) => asked },
  steps: {
    pin: pinStep<UnlockState>({
      opening: () => ({ purpose: 'unlock' }),
      above: ({ words }) => words.t('unlock-ask'),
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

// A customer's command comes after the staff's of the same name, which no locked chat stops.
async function goOn(turn: Turn, { command, args = '', action, ...payload }: UnlockState): Promise<void> {
  const known = turn.commands.findLast(({ name }) => name === command)
  if (known) await known.run(turn, args)
  else await turn.open(action ?? 'home', action ? payload : {})
}
