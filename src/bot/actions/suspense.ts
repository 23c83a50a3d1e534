import { defineAction } from '../define/action.ts'
import { suspenseListCard } from '../desk/suspense-card.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'suspense',
  needs: 'suspense.see',
  async run(turn) {
    const items = await turn.core.listSuspense({ actor: turn.actor })
    await turn.show(items.ok ? suspenseListCard(turn, items.value) : failureCard(turn, items.failure))
  },
})
