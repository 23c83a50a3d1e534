import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { closedLinkCard, openAgainCard } from '../shop/link-card.ts'

/** The link stays; its picture is there already. */
export default defineAction({
  name: 'link-keep',
  shows: true,
  async run(turn, { link = '' }) {
    const read = await turn.core.readOwnLink({ actor: turn.actor, token: link })
    if (!read.ok) return void (await turn.show(failureCard(turn, read.failure, { not: 'done' })))
    const { value } = read
    await turn.show(value.state === 'open' ? await openAgainCard(turn, value) : closedLinkCard(turn, value))
  },
})
