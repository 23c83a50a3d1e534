import { isCurrency } from '#core'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { limitsCard } from '../limits/limits-card.ts'

/** `currency`: whose limits; without it, the home currency's. */
export default defineAction({
  name: 'limits',
  async run(turn, { currency = '' }) {
    const { core, actor } = turn
    const limits = await core.getLimits({ actor, ...(isCurrency(currency) ? { currency } : {}) })
    await turn.show(limits.ok ? limitsCard(turn, limits.value) : failureCard(turn, limits.failure))
  },
})
