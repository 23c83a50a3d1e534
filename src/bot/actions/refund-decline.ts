import { defineAction } from '../define/action.ts'

/** `payment`: one to the shop, whose buyer asks for it back. */
export default defineAction({
  name: 'refund-decline',
  run: (turn, seed) => turn.start('refund-words', { ...seed, as: 'decline' }),
})
