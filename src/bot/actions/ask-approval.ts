import { defineAction } from '../define/action.ts'

/** Asks for what two people must decide about a case of suspense; which permission it needs is the core's to say. */
export default defineAction({
  name: 'ask-approval',
  needs: 'suspense.ask',
  run: (turn, payload) => turn.start('ask-approval', payload),
})
