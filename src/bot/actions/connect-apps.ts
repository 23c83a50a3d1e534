import { appsCard } from '../connect/apps-card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** The programs of one's shop that people connect. */
export default defineAction({
  name: 'connect-apps',
  shows: true,
  async run(turn) {
    const apps = await turn.core.listApps({ actor: turn.actor })
    await turn.show(apps.ok ? appsCard(turn, apps.value) : failureCard(turn, apps.failure, { not: 'done' }))
  },
})
