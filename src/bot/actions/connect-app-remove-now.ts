import { appsCard } from '../connect/apps-card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Removes an app; its connections end with it. */
export default defineAction({
  name: 'connect-app-remove-now',
  async run(turn, { id = '' }) {
    const left = await turn.core.removeApp({ actor: turn.actor, id })
    await turn.show(left.ok ? appsCard(turn, left.value) : failureCard(turn, left.failure, { not: 'done' }))
  },
})
