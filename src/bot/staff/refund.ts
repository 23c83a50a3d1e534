import { defineStaffCommand } from '../define/staff-command.ts'
import { entryAmountReason } from '../input/entry-words.ts'

/** `/refund <transaction> [amount] [reason]`: gives a payment to a shop back, out of its balance; somebody else agrees. */
export default defineStaffCommand({
  name: 'refund',
  needs: 'refunds.ask',
  menu: { order: 10, inMenu: false },
  args: entryAmountReason,
  run: (turn, { entry, ...seed }) => turn.start('propose', { kind: 'refund_payment', payment: entry, ...seed }),
})
