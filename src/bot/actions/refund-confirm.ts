import { defineAction } from '../define/action.ts'
import { confirm } from '../payment/confirm.ts'

export default defineAction({
  name: 'refund-confirm',
  shows: ({ payment = '', amount = '', reason = '' }) => ({ action: 'refund', payment, amount, reason }),
  run: (turn, payload) => confirm(turn, { ...payload, kind: 'refund' }),
})
