import { defineAction } from '../define/action.ts'

/** A new app, or one more address of one that is there. */
export default defineAction({
  name: 'new-connect-app',
  shows: true,
  run: (turn, payload) => turn.start('connect-app', payload),
})
