import { defineStaffCommand } from '../define/staff-command.ts'
import { failureCard } from '../failure/card.ts'
import { customerAndReason } from '../input/customer-words.ts'

/** `/freeze <who> [reason]`. Alone, `/freeze` is everybody's own. */
export default defineStaffCommand({
  name: 'freeze',
  needs: 'accounts.restrict',
  menu: { order: 4, inMenu: false },
  args: customerAndReason,
  async run(turn, { who, reason }) {
    const seen = await turn.core.lookUpCustomer({ actor: turn.actor, who })
    if (!seen.ok) return void (await turn.show(failureCard(turn, seen.failure)))
    await turn.start('customer-freeze', { userId: seen.value.userId, ...(reason === undefined ? {} : { reason }) })
  },
})
