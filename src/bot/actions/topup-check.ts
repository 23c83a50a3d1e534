import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { stillWaiting } from '../topup/rails.ts'
import { topUpCard } from '../topup/state-card.ts'

/** How a top-up stands, from wherever it is asked; while it is awaited, the way to pay again. */
export default defineAction({
  name: 'topup-check',
  shows: true,
  async run(turn, { reference = '' }) {
    const { core, actor } = turn
    const found = await core.getTopUp({ actor, reference })
    if (!found.ok) return void (await turn.show(failureCard(turn, found.failure)))
    if (found.value.state === 'pending') turn.toast(stillWaiting(turn, found.value))
    await turn.show(topUpCard(turn, found.value))
  },
})
