import { defineAction } from '../define/action.ts'

/** `currency`: what the account is in. */
export default defineAction({ name: 'destination-add-bank', run: (turn, seed) => turn.start('destination', seed) })
