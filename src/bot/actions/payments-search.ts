import { defineAction } from '../define/action.ts'

/** Looks for payments by number or amount. */
export default defineAction({ name: 'payments-search', run: (turn) => turn.start('payments-search') })
