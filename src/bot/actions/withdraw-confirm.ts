import { defineAction } from '../define/action.ts'
import { confirm } from '../payment/confirm.ts'

export default defineAction({
  name: 'withdraw-confirm',
  shows: ({ amount = '', where = '' }) => ({ action: 'withdraw', amount, where }),
  run: (turn, payload) => confirm(turn, { ...payload, kind: 'withdraw' }),
})
