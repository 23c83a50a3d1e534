import { defineAction } from '../define/action.ts'
import { confirm } from '../payment/confirm.ts'

export default defineAction({
  name: 'connect-confirm',
  shows: false,
  run: (turn, payload) => confirm(turn, { ...payload, kind: 'connect' }),
})
