import { failureCard } from '../failure/card.ts'
import { defineFlow, done, next, unexpected } from '../flow/define.ts'
import { allowanceCard } from '../shop-payout/allowance-card.ts'
import { capStep } from '../shop-payout/cap-step.ts'
import { type SurfaceState, surfaceIn, surfaceState } from '../shop-payout/surface.ts'

/** What one's shop's servers may pay to people: off until its owner turns it on, with a cap for one payment and for a day. */
export default defineFlow<SurfaceState>({
  name: 'shop-payouts',
  version: 2,
  state: surfaceState,
  async start(turn, seed) {
    const surface = surfaceIn(seed)
    const opened = await turn.core.openAllowance({ actor: turn.actor, surface })
    return {
      state: { surface },
      first: opened.ok ? next('card') : done(failureCard(turn, opened.failure, { not: 'done' })),
    }
  },
  steps: {
    card: {
      awaits: 'payouts-awaits',
      async prompt(scene, { surface }) {
        const opened = await scene.core.openAllowance({ actor: scene.actor, surface })
        return opened.ok ? allowanceCard(scene, opened.value) : failureCard(scene, opened.failure, { not: 'done' })
      },
      accept: (_turn, input) =>
        input.kind === 'press' && (input.action === 'payment' || input.action === 'day')
          ? next(input.action)
          : unexpected(),
    },
    payment: capStep('payment'),
    day: capStep('day'),
  },
})
