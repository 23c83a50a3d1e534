import { z } from 'zod'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, next, unexpected } from '../flow/define.ts'
import { allowanceCard } from '../shop-payout/allowance-card.ts'
import { capStep } from '../shop-payout/cap-step.ts'

type State = Record<never, never>

/** What one's shop's servers may pay to people: off until its owner turns it on, with a cap for one payment and for a day. */
export default defineFlow<State>({
  name: 'shop-payouts',
  version: 1,
  state: z.object({}),
  async start(turn) {
    const opened = await turn.core.openAllowance({ actor: turn.actor })
    return { state: {}, first: opened.ok ? next('card') : done(failureCard(turn, opened.failure, { not: 'done' })) }
  },
  steps: {
    card: {
      awaits: 'payouts-awaits',
      async prompt(scene) {
        const opened = await scene.core.openAllowance({ actor: scene.actor })
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
