import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { saleCard } from '../till/sale-card.ts'

/** How a sale at the till stands, on its card. */
export default defineAction({
  name: 'sale',
  shows: true,
  async run(turn, { sale: token = '' }) {
    const sale = await turn.core.readSale({ actor: turn.actor, token })
    await turn.show(sale.ok ? await saleCard(turn, sale.value) : failureCard(turn, sale.failure, { not: 'done' }))
  },
})
