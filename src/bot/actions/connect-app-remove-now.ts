import { appsCard } from '../connect/apps-card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { doneLockedCard } from '../security/done-locked.ts'

/** Removes an app; its connections end with it. */
export default defineAction({
  name: 'connect-app-remove-now',
  shows: ({ id = '' }) => ({ action: 'connect-app-remove', id }),
  async run(turn, { id = '' }) {
    const left = await turn.core.removeApp({ actor: turn.actor, id })
    if (!left.ok) return void (await turn.show(failureCard(turn, left.failure, { not: 'done' })))
    await turn.show(left.value ? appsCard(turn, left.value) : doneLockedCard(turn))
  },
})
