import { type Card, open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { approvalCard } from '../desk/approval-card.ts'
import { failureCard } from '../failure/card.ts'
import type { Scene } from '../turn.ts'

export default defineAction({
  name: 'approval',
  needs: 'queue.see',
  async run(turn, { id = '' }) {
    const approval = await turn.core.readApproval({ actor: turn.actor, id })
    if (!approval.ok && approval.failure.code === 'staff_code_needed')
      return turn.start('staff-code', { id, action: 'approval' })
    // An agent who comes by a case on which somebody else's request waits: there is nothing for them to do.
    if (!approval.ok && approval.failure.code === 'not_allowed') return void (await turn.show(notYours(turn)))
    await turn.show(approval.ok ? approvalCard(turn, approval.value) : failureCard(turn, approval.failure))
  },
})

const notYours = ({ words }: Scene): Card => ({
  text: words.t('approval-not-yours'),
  buttons: [[open(words.label('ticket-queue-button'), 'queue')]],
})
