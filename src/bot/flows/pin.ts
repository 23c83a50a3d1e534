import { open } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, next } from '../flow/define.ts'
import { codeStep } from '../payment/code-step.ts'
import { confirm } from '../payment/confirm.ts'
import { confirmingOf } from '../payment/confirmings.ts'
import { type FactorState, factorState } from '../payment/factor-state.ts'
import { pinPadStep } from '../payment/pin-step.ts'

/**
 * TXA: above the small-payment allowance a payment waits for the PIN, above a second threshold for an authenticator's
 * code after it, under the same words as on the card before.
 */
export default defineFlow<FactorState>({
  name: 'pin',
  version: 2,
  state: factorState,
  start: (_turn, { factor = 'pin', ...seed }) => ({ state: { seed }, first: next(factor === 'code' ? 'code' : 'pin') }),
  // What was given meanwhile is asked first: it may be the receipt that got lost. A note is in the session only.
  lost: { seed: ({ seed: { note: _, ...seed } }) => seed, begin: confirm },
  steps: { pin: pinPadStep, code: codeStep },
  // From the code there is no way back to a PIN that was given.
  back: () => next('pin'),
  async cancelled(turn, { seed }) {
    const { drop, book, cancelled } = confirmingOf(seed)
    // Whoever reads that nothing was sent sends it again: what was booked before is answered with its receipt.
    if (await drop(turn, seed)) {
      const booked = await book(turn, seed)
      return booked.ok ? booked.value : failureCard(turn, booked.failure, { not: 'done' })
    }
    return {
      text: turn.words.t(cancelled),
      buttons: [[open(turn.words.label('home-button'), 'home')]],
    }
  },
})
