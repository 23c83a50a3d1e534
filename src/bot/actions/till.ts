import { defineAction } from '../define/action.ts'

/** The till of the shop one acts for, ready for the next sale. */
export default defineAction({ name: 'till', shows: true, run: (turn) => turn.start('till') })
