import { defineAction } from '../define/action.ts'
import { confirm } from '../payment/confirm.ts'

export default defineAction({ name: 'pay-confirm', run: (turn, payload) => confirm(turn, { ...payload, kind: 'pay' }) })
