import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { historyCard } from '../wallet/history-card.ts'

const PAGE = 5

/** `cursor`: where the page begins; without it, the newest. */
export default defineAction({
  name: 'history',
  async run(turn, { cursor }) {
    const { core, actor } = turn
    const page = await core.getHistory({ actor, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    await turn.show(page.ok ? historyCard(turn, page.value, cursor) : failureCard(turn, page.failure))
  },
})
