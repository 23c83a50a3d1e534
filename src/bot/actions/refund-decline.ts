import { defineAction } from '../define/action.ts'

/** `payment`: one to the shop, whose buyer asks for it back; `below`: the message whose button this is stays as it is. */
export default defineAction({
  name: 'refund-decline',
  run(turn, { below, ...seed }) {
    if (below) turn.pressed = null
    return turn.start('refund-words', { ...seed, as: 'decline' })
  },
})
