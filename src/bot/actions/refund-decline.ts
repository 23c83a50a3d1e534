import { defineAction } from '../define/action.ts'
import { startBeside } from '../refund/beside.ts'

/** `payment`: one to the shop, whose buyer asks for it back; `below`: the message whose button this is stays as it is. */
export default defineAction({
  name: 'refund-decline',
  shows: true,
  run: (turn, payload) => startBeside(turn, 'refund-words', { ...payload, as: 'decline' }),
})
