import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { paymentsCard, shownOf } from '../shop/payments-card.ts'

/** Payments to one's shop. `cursor`: where the page begins; without it, the newest. */
export default defineAction({
  name: 'payments',
  shows: true,
  async run(turn, { cursor, ...seed }) {
    const { core, actor } = turn
    const shown = shownOf(seed)
    const page = await core.listSales({ actor, ...shown, cursor })
    await turn.show(page.ok ? paymentsCard(turn, page.value, shown) : failureCard(turn, page.failure, { not: 'done' }))
  },
})
