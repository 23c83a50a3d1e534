import { z } from 'zod'
import { defineAction } from '../define/action.ts'
import { approvalCard } from '../desk/approval-card.ts'
import { failureCard } from '../failure/card.ts'

const payload = z.object({ id: z.uuid(), hash: z.string(), decision: z.enum(['approve', 'refuse', 'withdraw']) })

/** The tap that decides. A second one, and a second person's, show what the first one came to. */
export default defineAction({
  name: 'approval-decide',
  needs: 'queue.see',
  async run(turn, given) {
    const decided = await turn.core.decideApproval({ actor: turn.actor, ...payload.parse(given) })
    if (!decided.ok && decided.failure.code === 'staff_code_needed')
      return turn.start('staff-code', { ...given, action: 'approval-decide' })
    await turn.show(decided.ok ? approvalCard(turn, decided.value) : failureCard(turn, decided.failure))
  },
})
