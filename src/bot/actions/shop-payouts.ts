import { defineAction } from '../define/action.ts'

/** What one's shop's servers may pay to people. */
export default defineAction({ name: 'shop-payouts', run: (turn) => turn.start('shop-payouts') })
