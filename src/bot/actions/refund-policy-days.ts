import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { refundPolicyCard } from '../refund/policy-card.ts'

/** How long buyers may ask for their money back. */
export default defineAction({
  name: 'refund-policy-days',
  shows: () => ({ action: 'refund-policy' }),
  async run(turn, { days = '' }) {
    const set = await turn.core.setRefundPolicy({ actor: turn.actor, policy: { days: Number(days) } })
    await turn.show(set.ok ? refundPolicyCard(turn, set.value) : failureCard(turn, set.failure, { not: 'done' }))
  },
})
