import { defineAction } from '../define/action.ts'

/** `amount`: then the account details come at once. */
export default defineAction({ name: 'topup', run: (turn, seed) => turn.start('topup', seed) })
