import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { topUpCard } from '../topup/state-card.ts'

/** How a top-up stands, from wherever it is asked; while it is awaited, the account details again. */
export default defineAction({
  name: 'topup-check',
  async run(turn, { reference = '' }) {
    const { core, actor, words } = turn
    const found = await core.getTopUp({ actor, reference })
    if (!found.ok) return void (await turn.show(failureCard(turn, found.failure)))
    const { state, expectedHours } = found.value
    if (state === 'pending') turn.toast(words.label('topup-still-pending', { to: expectedHours.to }))
    await turn.show(topUpCard(turn, found.value))
  },
})
