import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { sessionsCard } from '../security/sessions-card.ts'

export default defineAction({
  name: 'sessions',
  shows: true,
  async run(turn) {
    const sessions = await turn.core.listSessions({ actor: turn.actor })
    if (!sessions.ok) return void (await turn.show(failureCard(turn, sessions.failure)))
    const chats = await turn.core.listChats({ actor: turn.actor })
    const card = chats.ok ? sessionsCard(turn, sessions.value, chats.value) : failureCard(turn, chats.failure)
    await turn.show(card)
  },
})
