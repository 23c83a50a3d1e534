import { z } from 'zod'
import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { defineFlow, done, gone, type Next, next, type Step } from '../flow/define.ts'
import { readAmount } from '../input/amount-seed.ts'
import { pinStep } from '../pad/step.ts'
import { confirmingOf } from '../payment/confirmings.ts'
import { settlePayment } from '../payment/settle.ts'
import type { Turn } from '../turn.ts'

/** The confirm button's payload, and a note, as they came: what is needed to go on after the PIN. */
const state = z.object({ seed: z.record(z.string(), z.string()) })

type PinState = z.infer<typeof state>

const pad = pinStep<PinState>({
  opening: ({ seed }) => ({ purpose: 'authorise', intentId: seed['intentId'] ?? '' }),
  above(scene, { seed }) {
    const total = readAmount(seed['total'])
    return join([
      confirmingOf(seed).title(scene, seed),
      total && scene.words.t('pin-total', { total: scene.words.money(total) }),
    ])
  },
  accepted: async (turn, _result, given) => (await settle(turn, given)) ?? next('pin'),
})

const pin: Step<PinState> = {
  ...pad,
  // A pad that is gone may be one whose PIN was right, when the answer was lost on its way: then the receipt is due.
  async accept(turn, input, given) {
    const outcome = await pad.accept(turn, input, given)
    const padIsGone = outcome.kind === 'again' && outcome.line?.key === 'pad-expired'
    return (padIsGone && (await settle(turn, given))) || outcome
  },
}

/** TXA: above the small-payment allowance a payment waits for the PIN, under the same words as on the card before. */
export default defineFlow<PinState>({
  name: 'pin',
  version: 1,
  state,
  start: (_turn, seed) => ({ state: { seed }, first: next('pin') }),
  steps: { pin },
  async cancelled(turn, { seed }) {
    await turn.core.cancelPayment({ actor: turn.actor, intentId: seed['intentId'] ?? '' })
    return {
      text: turn.words.t(confirmingOf(seed).cancelled),
      buttons: [[open(turn.words.label('home-button'), 'home')]],
    }
  },
})

async function settle(turn: Turn, { seed }: PinState): Promise<Next<PinState> | null> {
  const settled = await settlePayment(turn, seed)
  if (settled.kind === 'pin') return null
  if (settled.kind === 'receipt') return done(settled.card)
  await confirmingOf(seed).afterRefusal(turn, settled.failure, seed)
  return gone()
}
