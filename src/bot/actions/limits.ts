import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { limitsCard } from '../limits/limits-card.ts'

/** One set of limits for all currencies, in the home currency. */
export default defineAction({
  name: 'limits',
  shows: true,
  async run(turn) {
    const { core, actor } = turn
    const limits = await core.getLimits({ actor })
    await turn.show(limits.ok ? limitsCard(turn, limits.value) : failureCard(turn, limits.failure))
  },
})
