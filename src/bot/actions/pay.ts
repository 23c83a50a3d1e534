import { defineAction } from '../define/action.ts'

/** `link`: its card at once; without it, the question which one. */
export default defineAction({ name: 'pay', shows: true, run: (turn, seed) => turn.start('pay', seed) })
