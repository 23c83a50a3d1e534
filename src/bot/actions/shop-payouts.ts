import { defineAction } from '../define/action.ts'

/** What one's shop's servers may pay to people, by the surface the button names. */
export default defineAction({
  name: 'shop-payouts',
  shows: true,
  run: (turn, payload) => turn.start('shop-payouts', payload),
})
