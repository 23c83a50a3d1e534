import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { countriesCard } from '../region/countries-card.ts'

/** For everybody, with or without an account. */
export default defineAction({
  name: 'countries',
  shows: true,
  async run(turn) {
    const { core, actor, chat } = turn
    const regions = await core.getRegions(chat.user ? { actor } : {})
    await turn.show(regions.ok ? countriesCard(turn, regions.value) : failureCard(turn, regions.failure))
  },
})
