import { defineAction } from '../define/action.ts'
import { suspenseCard } from '../desk/suspense-card.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'suspense-item',
  needs: 'suspense.see',
  async run(turn, { itemId = '' }) {
    const item = await turn.core.readSuspense({ actor: turn.actor, itemId })
    await turn.show(item.ok ? suspenseCard(turn, item.value) : failureCard(turn, item.failure))
  },
})
