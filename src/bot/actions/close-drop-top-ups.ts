import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Stops waiting for top-ups nobody has paid, and shows what is still in the way of leaving. */
export default defineAction({
  name: 'close-drop-top-ups',
  shows: () => ({ action: 'close' }),
  async run(turn) {
    const dropped = await turn.core.dropTopUps({ actor: turn.actor })
    if (dropped.ok) return turn.open('close')
    await turn.show(failureCard(turn, dropped.failure, { not: 'done' }))
  },
})
