import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'ticket-reply',
  role: 'agent',
  run: (turn, { number = '' }) => turn.start('ticket-reply', { number }),
})
