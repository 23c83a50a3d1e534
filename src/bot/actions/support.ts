import { defineAction } from '../define/action.ts'

/** `about`: what it concerns, a transaction's reference for example. */
export default defineAction({
  name: 'support',
  shows: true,
  run: (turn, { about }) => turn.start('support', about ? { about } : {}),
})
