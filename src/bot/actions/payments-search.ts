import { defineAction } from '../define/action.ts'

/** Looks for payments by number or amount. */
export default defineAction({ name: 'payments-search', shows: true, run: (turn) => turn.start('payments-search') })
