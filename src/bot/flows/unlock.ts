import { z } from 'zod'
import { open } from '../card/card.ts'
import { defineFlow, gone, next } from '../flow/define.ts'
import { pinStep } from '../pad/step.ts'

const state = z.object({})
type UnlockState = z.infer<typeof state>

/** A locked chat shows balances and history again after the PIN (SES-01). It leads home, where the balance is. */
export default defineFlow<UnlockState>({
  name: 'unlock',
  version: 1,
  state,
  start: () => ({ state: {}, first: next('pin') }),
  steps: {
    pin: pinStep<UnlockState>({
      opening: () => ({ purpose: 'unlock' }),
      above: ({ words }) => words.t('unlock-ask'),
      async accepted(turn) {
        await turn.open('home')
        return gone()
      },
    }),
  },
  cancelled: async ({ words }) => ({
    text: words.t('unlock-cancelled'),
    buttons: [[open(words.label('unlock-button'), 'unlock', {}, 'primary')]],
  }),
})
