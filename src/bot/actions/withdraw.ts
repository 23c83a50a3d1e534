import { defineAction } from '../define/action.ts'

/** `amount`, `where`: what is known already is not asked. */
export default defineAction({ name: 'withdraw', shows: true, run: (turn, seed) => turn.start('withdraw', seed) })
