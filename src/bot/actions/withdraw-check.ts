import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { payoutCard } from '../withdraw/payout-card.ts'

/** How a withdrawal stands, from wherever it is asked. `of`, `cursor`: the page of the history to go back to. */
export default defineAction({
  name: 'withdraw-check',
  shows: true,
  async run(turn, { reference = '', of, cursor }) {
    const found = await turn.core.getPayout({ actor: turn.actor, reference })
    const back = of === 'history' ? (cursor === undefined ? {} : { cursor }) : null
    await turn.show(found.ok ? payoutCard(turn, found.value, back) : failureCard(turn, found.failure))
  },
})
