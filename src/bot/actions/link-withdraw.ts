import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { closedLinkCard, withdrawCard } from '../shop/link-card.ts'

/** Asks before a link is taken back. One that was paid or ended meanwhile says so. */
export default defineAction({
  name: 'link-withdraw',
  shows: true,
  async run(turn, { link = '' }) {
    const read = await turn.core.readOwnLink({ actor: turn.actor, token: link })
    if (!read.ok) return void (await turn.show(failureCard(turn, read.failure, { not: 'done' })))
    await turn.show(read.value.state === 'open' ? withdrawCard(turn, read.value) : closedLinkCard(turn, read.value))
  },
})
