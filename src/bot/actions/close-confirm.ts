import { defineAction } from '../define/action.ts'
import { confirm } from '../payment/confirm.ts'

export default defineAction({
  name: 'close-confirm',
  shows: () => ({ action: 'close' }),
  run: (turn, payload) => confirm(turn, { ...payload, kind: 'closing' }),
})
