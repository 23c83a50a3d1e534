import { defineAction } from '../define/action.ts'
import { riskListCard } from '../desk/risk-card.ts'
import { failureCard } from '../failure/card.ts'

/** `userId`: everything that was found with this customer; without it, what is open. */
export default defineAction({
  name: 'risk',
  needs: 'risk.see',
  async run(turn, { userId: of }) {
    const items = await turn.core.listRisk({ actor: turn.actor, ...(of !== undefined && { of }) })
    await turn.show(items.ok ? riskListCard(turn, items.value, of) : failureCard(turn, items.failure))
  },
})
