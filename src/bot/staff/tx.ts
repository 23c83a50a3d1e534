import { z } from 'zod'
import { defineStaffCommand } from '../define/staff-command.ts'

/** `/tx <our reference | receipt code | id | a provider's or shop's reference>` */
export default defineStaffCommand({
  name: 'tx',
  needs: 'transactions.see',
  menu: { order: 3, inMenu: true },
  args: z
    .string()
    .trim()
    .regex(/^\S.{2,79}$/u),
  async run(turn, word) {
    await turn.leave()
    await turn.open('tx', { word })
  },
})
