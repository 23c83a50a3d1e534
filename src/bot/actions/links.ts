import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { linksCard } from '../shop/links-card.ts'

/** `cursor`: where the page begins; without it, the newest. */
export default defineAction({
  name: 'links',
  shows: true,
  async run(turn, { cursor }) {
    const { core, actor } = turn
    const page = await core.listLinks({ actor, ...(cursor === undefined ? {} : { cursor }) })
    await turn.show(page.ok ? linksCard(turn, page.value, cursor) : failureCard(turn, page.failure, { not: 'done' }))
  },
})
