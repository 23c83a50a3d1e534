import { defineStaffCommand } from '../define/staff-command.ts'
import { entryAmountReason } from '../input/entry-words.ts'

/** `/reverse <transaction> [amount] [reason]`: gives an entry back, or a part of it; somebody else agrees. */
export default defineStaffCommand({
  name: 'reverse',
  needs: 'entries.ask',
  menu: { order: 11, inMenu: false },
  args: entryAmountReason,
  run: (turn, seed) => turn.start('propose', { kind: 'reverse_entry', ...seed }),
})
