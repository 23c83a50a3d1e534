import { defineAction } from '../define/action.ts'
import { confirm } from '../payment/confirm.ts'

export default defineAction({
  name: 'shop-payouts-confirm',
  shows: false,
  run: (turn, payload) => confirm(turn, { ...payload, kind: 'shop-payouts' }),
})
