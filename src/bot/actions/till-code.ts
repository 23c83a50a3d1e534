import { defineAction } from '../define/action.ts'

/** A customer's code for an open sale. */
export default defineAction({ name: 'till-code', shows: true, run: (turn, seed) => turn.start('till-code', seed) })
