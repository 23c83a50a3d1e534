import { defineAction } from '../define/action.ts'

/** The shop's own words about refunds. */
export default defineAction({ name: 'refund-policy-terms', shows: true, run: (turn) => turn.start('refund-policy') })
