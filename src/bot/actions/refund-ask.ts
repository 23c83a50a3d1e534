import { defineAction } from '../define/action.ts'

/** `payment`: one's own. */
export default defineAction({
  name: 'refund-ask',
  shows: true,
  run: (turn, seed) => turn.start('refund-words', { ...seed, as: 'ask' }),
})
