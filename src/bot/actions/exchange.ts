import { defineAction } from '../define/action.ts'

/** What the payload already gives is not asked: `from`, `to`, `amount`, or `fresh`, the quote it renews. */
export default defineAction({ name: 'exchange', shows: true, run: (turn, seed) => turn.start('exchange', seed) })
