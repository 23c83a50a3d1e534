import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { policyCard } from '../shop/policy-card.ts'

/** The shop takes every payment again. */
export default defineAction({
  name: 'policy-clear',
  shows: () => ({ action: 'policy' }),
  async run(turn) {
    const policy = { countries: null, currencies: null, amounts: [] }
    const set = await turn.core.setPolicy({ actor: turn.actor, policy })
    await turn.show(set.ok ? policyCard(turn, set.value) : failureCard(turn, set.failure, { not: 'done' }))
  },
})
