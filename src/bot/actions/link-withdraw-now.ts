import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { closedLinkCard } from '../shop/link-card.ts'

export default defineAction({
  name: 'link-withdraw-now',
  async run(turn, { link = '' }) {
    const taken = await turn.core.withdrawLink({ actor: turn.actor, token: link })
    await turn.show(taken.ok ? closedLinkCard(turn, taken.value) : failureCard(turn, taken.failure, { not: 'done' }))
  },
})
