import { z } from 'zod'
import { reasonStep } from '../desk/reason-step.ts'
import { riskCard } from '../desk/risk-card.ts'
import { defineFlow, done, next, refused } from '../flow/define.ts'

const state = z.object({ id: z.uuid() })

type RejectState = z.infer<typeof state>

/** Giving back what waits for staff: why, and it is done. One person may, for nobody gains by it but whose money it is. */
export default defineFlow<RejectState>({
  name: 'risk-reject',
  version: 1,
  state,
  start: (_turn, seed) => ({ state: state.parse(seed), first: next('reason') }),
  steps: {
    reason: reasonStep<RejectState>('risk-reject-ask', async (turn, reason, { id }) => {
      const rejected = await turn.core.rejectPayment({ actor: turn.actor, id, reason })
      return rejected.ok ? done(riskCard(turn, rejected.value)) : refused(rejected.failure)
    }),
  },
})
