import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** S39: the same thing from the same shop, on a fresh card with today's terms. */
export default defineAction({
  name: 'pay-again',
  shows: true,
  async run(turn, { reference = '' }) {
    const link = await turn.core.payAgain({ actor: turn.actor, reference })
    if (!link.ok) return void (await turn.show(failureCard(turn, link.failure, { not: 'paid' })))
    await turn.start('pay', { link: link.value.token })
  },
})
