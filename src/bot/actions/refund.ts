import { defineAction } from '../define/action.ts'

/** `payment`: which; `amount` (`rest` for all of it), `reason`: what is known already is not asked. */
export default defineAction({ name: 'refund', run: (turn, seed) => turn.start('refund', seed) })
