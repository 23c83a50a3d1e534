import { z } from 'zod'
import { BUSINESS_PERIODS } from '#core'
import { defineStaffCommand } from '../define/staff-command.ts'

/** `/today [today | yesterday | week]` */
export default defineStaffCommand({
  name: 'today',
  needs: 'business.see',
  menu: { order: 2, inMenu: true },
  args: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(['', ...BUSINESS_PERIODS])),
  async run(turn, period) {
    await turn.leave()
    await turn.open('today', { period })
  },
})
