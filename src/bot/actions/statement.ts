import { defineAction } from '../define/action.ts'

/** `from`, `to`: a time that was named already. */
export default defineAction({ name: 'statement', run: (turn, seed) => turn.start('statement', seed) })
