import { defineAction } from '../define/action.ts'
import { approvalCard } from '../desk/approval-card.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'approval',
  needs: 'queue.see',
  async run(turn, { id = '' }) {
    const approval = await turn.core.readApproval({ actor: turn.actor, id })
    if (!approval.ok && approval.failure.code === 'staff_code_needed')
      return turn.start('staff-code', { id, action: 'approval' })
    await turn.show(approval.ok ? approvalCard(turn, approval.value) : failureCard(turn, approval.failure))
  },
})
