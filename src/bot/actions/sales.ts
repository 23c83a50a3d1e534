import { SALES_PERIODS } from '#core'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { salesCard } from '../shop/sales-card.ts'

/** What one's shop sold, today or in the time that is asked for, as a picture with its figures. */
export default defineAction({
  name: 'sales',
  shows: true,
  async run(turn, { period: named }) {
    const { core, actor, papers, words } = turn
    const period = SALES_PERIODS.find((one) => one === named) ?? 'today'
    const sales = await core.getSales({ actor, period })
    if (!sales.ok) return void (await turn.show(failureCard(turn, sales.failure, { not: 'done' })))
    await turn.show(salesCard(turn, sales.value, await papers.sales(sales.value, words.locale)))
  },
})
