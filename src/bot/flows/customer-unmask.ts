import { z } from 'zod'
import { customerCard } from '../desk/customer-card.ts'
import { reasonStep } from '../desk/reason-step.ts'
import { defineFlow, done, next, refused } from '../flow/define.ts'

const state = z.object({ userId: z.uuid() })

/** ADM-05: a customer in full, once a reason was given. */
export default defineFlow<z.infer<typeof state>>({
  name: 'customer-unmask',
  takesCode: true,
  version: 1,
  state,
  start: (_turn, { userId = '' }) => ({ state: { userId }, first: next('reason') }),
  steps: {
    reason: reasonStep('unmask-reason-ask', async (turn, reason, { userId }) => {
      const seen = await turn.core.lookUpCustomer({ actor: turn.actor, who: { userId }, reason })
      return seen.ok ? done(customerCard(turn, seen.value)) : refused(seen.failure)
    }),
  },
})
