import { defineStaffCommand } from '../define/staff-command.ts'
import { failureCard } from '../failure/card.ts'
import { customerAndReason } from '../input/customer-words.ts'

/** `/unfreeze <who> [reason]`: asks; somebody else decides. */
export default defineStaffCommand({
  name: 'unfreeze',
  needs: 'accounts.ask_release',
  menu: { order: 5, inMenu: false },
  args: customerAndReason,
  async run(turn, { who, reason }) {
    const seen = await turn.core.lookUpCustomer({ actor: turn.actor, who })
    if (!seen.ok) return void (await turn.show(failureCard(turn, seen.failure)))
    const { userId } = seen.value
    await turn.start('ask-approval', { kind: 'release_account', userId, ...(reason === undefined ? {} : { reason }) })
  },
})
