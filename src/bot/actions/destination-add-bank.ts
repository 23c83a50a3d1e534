import { defineAction } from '../define/action.ts'

/** `currency`: what the account is in; `amount`, `everything`: what is to be withdrawn there. */
export default defineAction({
  name: 'destination-add-bank',
  shows: true,
  run: (turn, seed) => turn.start('destination', seed),
})
