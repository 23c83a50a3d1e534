import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { sessionsCard } from '../security/sessions-card.ts'

export default defineAction({
  name: 'sessions',
  async run(turn) {
    const sessions = await turn.core.listSessions({ actor: turn.actor })
    await turn.show(sessions.ok ? sessionsCard(turn, sessions.value) : failureCard(turn, sessions.failure))
  },
})
