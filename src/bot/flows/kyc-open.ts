import { z } from 'zod'
import { identityCaseCard } from '../desk/identity-case-card.ts'
import { reasonStep } from '../desk/reason-step.ts'
import { defineFlow, done, next, refused } from '../flow/define.ts'

const state = z.object({ caseId: z.uuid() })

/** ADM-05: what somebody gave to be verified, once a reason was given. */
export default defineFlow<z.infer<typeof state>>({
  name: 'kyc-open',
  version: 1,
  state,
  start: (_turn, { caseId = '' }) => ({ state: { caseId }, first: next('reason') }),
  steps: {
    reason: reasonStep('kyc-reason-ask', async (turn, reason, { caseId }) => {
      const opened = await turn.core.openIdentity({ actor: turn.actor, caseId, reason })
      return opened.ok ? done(identityCaseCard(turn, opened.value)) : refused(opened.failure)
    }),
  },
})
