import { defineStaffCommand } from '../define/staff-command.ts'
import { noWords } from '../input/customer-words.ts'

/** `/risk`: payments the risk rules found something in, and those that wait for staff. */
export default defineStaffCommand({
  name: 'risk',
  needs: 'risk.see',
  menu: { order: 4, inMenu: true },
  args: noWords,
  async run(turn) {
    await turn.leave()
    await turn.open('risk')
  },
})
