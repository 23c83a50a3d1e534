import { closingCard } from '../closing/closing-card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Leaving: what stands in the way, or the last question. */
export default defineAction({
  name: 'close',
  shows: true,
  async run(turn) {
    const opened = await turn.core.openClosing({ actor: turn.actor })
    await turn.show(opened.ok ? closingCard(turn, opened.value) : failureCard(turn, opened.failure, { not: 'done' }))
  },
})
