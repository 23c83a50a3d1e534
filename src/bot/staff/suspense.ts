import { defineStaffCommand } from '../define/staff-command.ts'
import { noWords } from '../input/customer-words.ts'

/** `/suspense`: money that came and cannot be placed, or was taken back and is missing. */
export default defineStaffCommand({
  name: 'suspense',
  needs: 'suspense.see',
  menu: { order: 3, inMenu: true },
  args: noWords,
  async run(turn) {
    await turn.leave()
    await turn.open('suspense')
  },
})
