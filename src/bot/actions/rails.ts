import { defineAction } from '../define/action.ts'
import { railsCard } from '../desk/rails-card.ts'
import { failureCard } from '../failure/card.ts'

/** Every way in and out, for staff. */
export default defineAction({
  name: 'rails',
  needs: 'rails.see',
  async run(turn) {
    const ways = await turn.core.listWays({ actor: turn.actor })
    await turn.show(ways.ok ? railsCard(turn, ways.value) : failureCard(turn, ways.failure))
  },
})
