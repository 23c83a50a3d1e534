import { z } from 'zod'
import { defineStaffCommand } from '../define/staff-command.ts'

/** `/merchants [a part of the name | id | the owner's OKPay ID]` */
export default defineStaffCommand({
  name: 'merchants',
  needs: 'merchants.see',
  menu: { order: 10, inMenu: true },
  args: z.string().trim().max(60),
  async run(turn, word) {
    await turn.leave()
    await turn.open('merchants', { word })
  },
})
