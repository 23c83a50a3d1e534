import { defineAction } from '../define/action.ts'
import { riskCard } from '../desk/risk-card.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'risk-item',
  needs: 'risk.see',
  async run(turn, { id = '' }) {
    const item = await turn.core.readRisk({ actor: turn.actor, id })
    await turn.show(item.ok ? riskCard(turn, item.value) : failureCard(turn, item.failure))
  },
})
