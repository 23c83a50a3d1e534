import { defineStaffCommand } from '../define/staff-command.ts'
import { noWords } from '../input/customer-words.ts'

/** `/kyc`: who waits to be verified. */
export default defineStaffCommand({
  name: 'kyc',
  needs: 'identity.see',
  menu: { order: 6, inMenu: true },
  args: noWords,
  async run(turn) {
    await turn.leave()
    await turn.open('kyc')
  },
})
