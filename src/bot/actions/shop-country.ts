import { defineAction } from '../define/action.ts'

/** Where one's shop is. */
export default defineAction({ name: 'shop-country', run: (turn) => turn.start('policy', { what: 'country' }) })
