import { z } from 'zod'
import { differenceCard } from '../desk/difference-card.ts'
import { reasonStep } from '../desk/reason-step.ts'
import { defineFlow, done, next, refused } from '../flow/define.ts'

const state = z.object({ id: z.uuid() })

type ExplainState = z.infer<typeof state>

/** Closing what moves no money: why, and it is done. */
export default defineFlow<ExplainState>({
  name: 'difference-explain',
  version: 1,
  state,
  start: (_turn, seed) => ({ state: state.parse(seed), first: next('reason') }),
  steps: {
    reason: reasonStep<ExplainState>('difference-explain-ask', async (turn, reason, { id }) => {
      const closed = await turn.core.explainDifference({ actor: turn.actor, id, reason })
      return closed.ok ? done(differenceCard(turn, closed.value)) : refused(closed.failure)
    }),
  },
})
