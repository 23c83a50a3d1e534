import { z } from 'zod'
import { defineStaffCommand } from '../define/staff-command.ts'

/** `/payout [reference]`: withdrawals that are stuck or wait, or one of them. */
export default defineStaffCommand({
  name: 'payout',
  needs: 'payouts.see',
  menu: { order: 8, inMenu: true },
  args: z
    .string()
    .trim()
    .regex(/^(W-?[0-9A-Za-z-]{4,20})?$/i),
  async run(turn, reference) {
    await turn.leave()
    await (reference === '' ? turn.open('payouts') : turn.open('payout', { reference }))
  },
})
