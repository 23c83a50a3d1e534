import { defineAction } from '../define/action.ts'

/** `from`, `to`: a time that was named already. */
export default defineAction({ name: 'statement', shows: true, run: (turn, seed) => turn.start('statement', seed) })
