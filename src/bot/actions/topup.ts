import { defineAction } from '../define/action.ts'

/** `amount`: then only the way is asked; with `rail` not even that. */
export default defineAction({ name: 'topup', shows: true, run: (turn, seed) => turn.start('topup', seed) })
