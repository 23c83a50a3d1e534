import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { historyCard } from '../wallet/history-card.ts'

const PAGE = 5

/** `cursor`: where the page begins; without it, the newest. */
export default defineAction({
  name: 'history',
  shows: true,
  async run(turn, { cursor }) {
    const { core, actor } = turn
    const page = await core.getHistory({ actor, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    if (!page.ok) return void (await turn.show(failureCard(turn, page.failure)))
    // What waits has not happened yet, so it is no entry: whoever misses the money finds it from here.
    const holds = await core.getHolds({ actor })
    const waits = holds.ok && holds.value.holds.length > 0
    await turn.show(historyCard(turn, page.value, cursor, waits))
  },
})
