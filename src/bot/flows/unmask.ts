import { z } from 'zod'
import { LOOKS, type Look } from '../desk/looks.ts'
import { reasonStep } from '../desk/reason-step.ts'
import { defineFlow, done, next, refused } from '../flow/define.ts'

const state = z.object({ of: z.enum(Object.keys(LOOKS) as [Look, ...Look[]]), id: z.string().min(1).max(64) })

/** ADM-05: whatever staff see masked, in full, once a reason was given. It is asked for in one way, whatever it is. */
export default defineFlow<z.infer<typeof state>>({
  name: 'unmask',
  takesCode: true,
  version: 1,
  state,
  start: (_turn, seed) => ({ state: state.parse(seed), first: next('reason') }),
  steps: {
    reason: reasonStep('unmask-reason-ask', async (turn, reason, { of, id }) => {
      const seen = await LOOKS[of](turn, id, reason)
      return seen.ok ? done(seen.value) : refused(seen.failure)
    }),
  },
})
