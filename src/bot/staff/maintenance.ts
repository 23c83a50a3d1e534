import { z } from 'zod'
import { defineStaffCommand } from '../define/staff-command.ts'

/** `/maintenance on|off`: new payments, top-ups and exchanges wait meanwhile; looking and withdrawing work. */
export default defineStaffCommand({
  name: 'maintenance',
  needs: 'house.maintenance',
  menu: { order: 9, inMenu: false },
  args: z
    .string()
    .trim()
    .pipe(z.enum(['on', 'off'])),
  async run(turn, word) {
    await turn.leave()
    await turn.open('maintenance', { word })
  },
})
