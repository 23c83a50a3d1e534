import { defineAction } from '../define/action.ts'

/** What the payload already gives is not asked: payee, amount, and `of`, the payment whose note it takes over. */
export default defineAction({ name: 'send', shows: true, run: (turn, seed) => turn.start('send', seed) })
