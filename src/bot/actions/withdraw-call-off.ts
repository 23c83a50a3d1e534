import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { doneLockedCard } from '../security/done-locked.ts'
import { payoutCard } from '../withdraw/payout-card.ts'

/** Takes a withdrawal back that nobody has begun to send. A second tap says the same. */
export default defineAction({
  name: 'withdraw-call-off',
  shows: () => ({ action: 'holds' }),
  async run(turn, { payoutId = '' }) {
    const cancelled = await turn.core.cancelPayout({ actor: turn.actor, payoutId })
    if (!cancelled.ok) return void (await turn.show(failureCard(turn, cancelled.failure)))
    await turn.show(cancelled.value ? payoutCard(turn, cancelled.value) : doneLockedCard(turn))
  },
})
