import { defineAction } from '../define/action.ts'
import { confirm } from '../payment/confirm.ts'

export default defineAction({
  name: 'pay-confirm',
  shows: ({ link = '', from = '', amount = '' }) => ({ action: 'pay', link, from, amount }),
  run: (turn, payload) => confirm(turn, { ...payload, kind: 'pay' }),
})
