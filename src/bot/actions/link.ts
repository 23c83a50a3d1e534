import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { linkCard } from '../shop/link-card.ts'

/** One's own link, with its code while it is open. */
export default defineAction({
  name: 'link',
  shows: true,
  async run(turn, { link = '' }) {
    const read = await turn.core.readOwnLink({ actor: turn.actor, token: link })
    await turn.show(read.ok ? await linkCard(turn, read.value) : failureCard(turn, read.failure, { not: 'done' }))
  },
})
