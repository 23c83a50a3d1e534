import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** It was not solved after all: open again, and ready for more words. */
export default defineAction({
  name: 'own-ticket-reopen',
  shows: () => ({ action: 'support' }),
  async run(turn, { number }) {
    const again = await turn.core.reopenOwnTicket({ actor: turn.actor, number: Number(number) })
    if (again.ok) return turn.start('support')
    await turn.show(failureCard(turn, again.failure))
  },
})
