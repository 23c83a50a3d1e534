import { defineAction } from '../define/action.ts'

export default defineAction({
  name: 'ticket-reply',
  needs: 'tickets.answer',
  run: (turn, { number = '' }) => turn.start('ticket-reply', { number }),
})
