import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** An agent takes a request over: its customer hears who is there, and the two talk. */
export default defineAction({
  name: 'ticket-take',
  needs: 'tickets.answer',
  async run(turn, { number = '' }) {
    const taken = await turn.core.takeTicket({ actor: turn.actor, number: Number(number) })
    if (taken.ok) return turn.start('ticket-reply', { number })
    await turn.show(failureCard(turn, taken.failure))
  },
})
