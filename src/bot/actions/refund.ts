import { defineAction } from '../define/action.ts'
import { startBeside } from '../refund/beside.ts'

/**
 * `payment`: which; `amount` (`rest` for all of it), `reason`: what is known already is not asked; `below`: the message
 * whose button this is stays as it is.
 */
export default defineAction({
  name: 'refund',
  shows: true,
  run: (turn, payload) => startBeside(turn, 'refund', payload),
})
