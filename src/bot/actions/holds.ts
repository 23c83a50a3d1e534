import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { holdsCard } from '../held/holds-card.ts'

/** What is on hold or restricted, and why. */
export default defineAction({
  name: 'holds',
  shows: true,
  async run(turn) {
    const holds = await turn.core.getHolds({ actor: turn.actor })
    await turn.show(holds.ok ? holdsCard(turn, holds.value) : failureCard(turn, holds.failure))
  },
})
