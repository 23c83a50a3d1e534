import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { destinationsCard } from '../withdraw/destinations-card.ts'

/** One's saved accounts and cards. */
export default defineAction({
  name: 'destinations',
  shows: true,
  async run(turn) {
    const { core, actor, chat } = turn
    const listed = await core.listDestinations({ actor })
    const currency = chat.user?.homeCurrency ?? 'EUR'
    await turn.show(listed.ok ? destinationsCard(turn, listed.value, currency) : failureCard(turn, listed.failure))
  },
})
