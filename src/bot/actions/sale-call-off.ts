import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { saleCard } from '../till/sale-card.ts'

/** The customer changed their mind: nobody pays this sale any more, unless somebody has. */
export default defineAction({
  name: 'sale-call-off',
  shows: ({ sale = '' }) => ({ action: 'sale', sale }),
  async run(turn, { sale: token = '' }) {
    const sale = await turn.core.callOffSale({ actor: turn.actor, token })
    await turn.show(sale.ok ? await saleCard(turn, sale.value) : failureCard(turn, sale.failure, { not: 'done' }))
  },
})
