import { defineAction } from '../define/action.ts'

/** Where one's shop is. */
export default defineAction({
  name: 'shop-country',
  shows: true,
  run: (turn) => turn.start('policy', { what: 'country' }),
})
